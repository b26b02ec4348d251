namespace Graph;

/// <summary>
/// The records are about persons. Callers with the purpose see the personal fields; callers without it see masks, cannot search by these fields,
/// and get counts that do not reveal small numbers (<see cref="Graph.Plans.SmallCellSuppression"/>).
/// </summary>
/// <param name="purpose">The purpose.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfPersonsAttribute(string purpose) : Attribute
{
    /// <summary>The purpose.</summary>
    public string Purpose => purpose;
}

/// <summary>
/// The records refer to persons but are not about them: their figures are exact for everyone who sees them. A node that refers to records of
/// persons, or to records of any kind, must declare one or the other.
/// </summary>
/// <param name="because">Why exact figures reveal nothing about a person.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotOfPersonsAttribute(string because) : Attribute
{
    /// <summary>Why exact figures reveal nothing about a person.</summary>
    public string Because => because;
}

/// <summary>
/// The key of the official who is responsible for the record: that official sees its personal fields without a granted purpose, because the duty
/// is the purpose.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnDutyAttribute : Attribute;

/// <summary>The change reveals personal fields of one record once; this interface names them for the audit.</summary>
public interface IUnmask
{
    /// <summary>The record.</summary>
    NodeRef Record { get; }

    /// <summary>The fields that are shown.</summary>
    IReadOnlyList<Kernel.PersonalData.PersonalKind> Fields { get; }
}
