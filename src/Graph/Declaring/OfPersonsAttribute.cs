namespace Graph;

/// <summary>
/// The records are about persons. Who has a purpose with them sees their personal fields; who has none sees masks, finds nobody by
/// them, and is given counts that tell of no few (<see cref="Graph.Plans.SmallCellSuppression"/>).
/// </summary>
/// <param name="purpose">The purpose.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfPersonsAttribute(string purpose) : Attribute
{
    /// <summary>The purpose.</summary>
    public string Purpose => purpose;
}

/// <summary>
/// The records lead to persons and are not about them: their figures are exact for everybody who sees them. A node that leads to records of
/// persons, or to records of any kind, says one or the other.
/// </summary>
/// <param name="because">Why exact figures tell of nobody.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotOfPersonsAttribute(string because) : Attribute
{
    /// <summary>Why exact figures tell of nobody.</summary>
    public string Because => because;
}

/// <summary>
/// The key of the official whose duty the record is: that person sees its personal fields without a purpose being granted, since
/// the duty is the purpose.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnDutyAttribute : Attribute;

/// <summary>The change shows personal fields of one record for once; it says so where that is remembered.</summary>
public interface IUnmask
{
    /// <summary>The record.</summary>
    NodeRef Record { get; }

    /// <summary>What of it is shown.</summary>
    IReadOnlyList<Kernel.PersonalData.PersonalKind> Fields { get; }
}
