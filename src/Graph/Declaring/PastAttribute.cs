using System.ComponentModel.DataAnnotations;

namespace Graph;

/// <summary>
/// The day of a change's input has come: what has not happened yet is not recorded. Refused with <c>DATE_IN_FUTURE</c>; today is
/// China's.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PastAttribute : ValidationAttribute;
