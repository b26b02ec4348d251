namespace Kernel.Access;

/// <summary>
/// A flag of rows that is true where the record is sealed, or refers to one that is: only those named on it may learn that it exists. Numbers
/// that are shown to others leave such rows out, and the events about them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class SealFlagAttribute : Attribute;
