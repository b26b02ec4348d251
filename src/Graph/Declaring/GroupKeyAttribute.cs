namespace Graph;

/// <summary>
/// A link by which records may be counted in groups. Enumerations and the months of days are such keys by themselves; a link
/// is one only where it is declared, because what is counted by household would be a list of households.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupKeyAttribute : Attribute;
