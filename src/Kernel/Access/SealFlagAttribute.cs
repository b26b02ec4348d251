namespace Kernel.Access;

/// <summary>
/// Marks the property that is true if a record is sealed, or refers to a sealed record: only the officials named on a sealed
/// record may learn that it exists. Figures shown to others leave such rows out, and events about them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class SealFlagAttribute : Attribute;
