using Kernel.Access;

namespace Graph;

/// <summary>
/// The key of the unit that a record belongs to: callers who may see records of that unit may see this one. Lists, links, lookups, figures,
/// filters and changes all apply it automatically. Together with <see cref="PartOfAttribute"/>, it decides for which unit a purpose must be
/// granted, and who may change the record.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfUnitAttribute : Attribute;

/// <summary>
/// A link to the record that this one is part of: callers who may see that record see this one too, within the scope of their permission for
/// this one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PartOfAttribute : Attribute;

/// <summary>The key of an official to whom the record is explicitly handed over: that official sees it regardless of its unit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HandedToAttribute : Attribute;

/// <summary>
/// The method decides from other tables which records are handed over: it takes the module's context and returns an expression of a record and
/// the caller's official key that is true if that official sees the record regardless of its unit.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandOverAttribute : Attribute;

/// <summary>Records that are visible across units to everyone who has the permission.</summary>
/// <param name="because">Why that is harmless.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BoundlessAttribute(string because) : Attribute
{
    /// <summary>Why that is harmless.</summary>
    public string Because => because;
}

/// <summary>
/// The method decides which records are sealed even for callers within whose units they are: it takes the module's context and returns an
/// expression of a record, the caller's official key and, if needed, the keys of that official's units; the expression is true if the official
/// may see the record. For all other callers the record does not exist: in lists, counts, figures and filters, by its id, and for changes.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SealAttribute : Attribute;

/// <summary>A flag of records whose reads are audited: every caller whose response includes such a record gets an audit entry.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WatchedAttribute : SealFlagAttribute;

/// <summary>
/// A flag of rows that refer to a record of another module by <see cref="NodeRef"/>: true if that record is sealed. Such a row shares the seal:
/// only the officials to whom the row itself is handed over see it. A node that refers to records of any kind must have one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SharesSealAttribute : SealFlagAttribute;

/// <summary>Decides whether reads of a record of any module are audited, for rows elsewhere that refer to it.</summary>
public interface IReadAudit
{
    /// <summary>Whether reads of a record are audited; a deleted record counts as audited if records of its kind can be.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellation">Cancels the query.</param>
    Task<bool> Hold(NodeRef record, CancellationToken cancellation);
}
