namespace Graph;

/// <summary>
/// A link by which records can be counted in groups. Enumerations and the months of days are always such keys; a link is one only if it is
/// declared, because counts by household would amount to a list of households.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupKeyAttribute : Attribute;
