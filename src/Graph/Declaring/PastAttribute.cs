using System.ComponentModel.DataAnnotations;

namespace Graph;

/// <summary>
/// The date of a change's input must not be in the future: events that have not happened yet are not recorded. Refused with
/// <c>DATE_IN_FUTURE</c>; today is the date in China.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PastAttribute : ValidationAttribute;
