using System.ComponentModel.DataAnnotations;

namespace Graph;

/// <summary>
/// The day of a change's input has come: what has not happened yet is not recorded. Refused with <c>DAY_NOT_YET</c>; today is
/// China's.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PastAttribute : ValidationAttribute;
