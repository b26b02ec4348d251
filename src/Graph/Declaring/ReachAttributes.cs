using Kernel.Access;

namespace Graph;

/// <summary>
/// The key of the unit that a record belongs to: who may see records of that unit may see this one. Lists, links, lookups,
/// figures, filters and changes all keep to it by themselves. Beside <see cref="PartOfAttribute"/> it says for which unit a purpose
/// must be granted, and who may change it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfUnitAttribute : Attribute;

/// <summary>
/// A link to the record that this one is part of: it is seen where that one lies, by those to whom it is open, as far as their permission for
/// this one reaches.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PartOfAttribute : Attribute;

/// <summary>The key of an official to whom the record is expressly handed over: that person sees it wherever it belongs.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HandedToAttribute : Attribute;

/// <summary>
/// The method says which records are handed over by what stands elsewhere: it takes the module's context and gives an expression of
/// a record and the key of the official who asks, true where that person sees it wherever it belongs.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandOverAttribute : Attribute;

/// <summary>Records that no unit's boundary hides from those who have the permission.</summary>
/// <param name="because">Why that harms nobody.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BoundlessAttribute(string because) : Attribute
{
    /// <summary>Why that harms nobody.</summary>
    public string Because => because;
}

/// <summary>
/// The method says which records are closed even to those within whose units they lie: it takes the module's context and gives
/// an expression of a record, the key of the official who asks and, where it matters, the keys of the units that this person is
/// of; true where that person may see it. To everybody else the record is not there: in lists, counts, figures, filters, by its
/// id, and for changes.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SealAttribute : Attribute;

/// <summary>A flag of records whose reading is written down: whoever gets one that has it into an answer has an entry in the audit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WatchedAttribute : SealFlagAttribute;

/// <summary>
/// A flag of rows that refer to a record of another module by <see cref="NodeRef"/>: true where that record is sealed. Such a row shares
/// the seal: only the officials to whom the row itself is handed over see it. A node that refers to records of any kind has one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SharesSealAttribute : SealFlagAttribute;

/// <summary>Tells of records of any module whether their reading is written down, for what speaks of them elsewhere.</summary>
public interface IReadAudit
{
    /// <summary>Whether a record is one whose reading is written down; one that is gone counts as such where records of its kind can be.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<bool> Hold(NodeRef record, CancellationToken cancellation);
}
