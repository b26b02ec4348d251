using System.Reflection;
using Kernel.PersonalData;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>How the value of a field is got. What a module declares becomes one of these; how it is done is the planner's.</summary>
internal abstract record Source;

/// <summary>A column of the node's row.</summary>
internal sealed record ColumnSource(PropertyInfo Property) : Source;

/// <summary>A sealed column of the node's row: shown, masked, or neither ordered nor used in figures.</summary>
internal sealed record PersonalSource(PersonalColumn Column) : Source;

/// <summary>The node's global id.</summary>
internal sealed record IdSource(PropertyInfo Property) : Source;

/// <summary>The node behind a key of the row.</summary>
internal sealed record LinkSource(PropertyInfo Key, ObjectType Target) : Source;

/// <summary>The nodes behind the edges of the row.</summary>
internal sealed record LinksSource(QueryMethod Edges, PropertyInfo From, PropertyInfo To, ObjectType Target) : Source;

/// <summary>A paged list of nodes; of this row where <paramref name="Parent"/> is given.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Target">What they are.</param>
/// <param name="Parent">How they belong to a parent.</param>
/// <param name="IsShort">Whether one parent has so few that they may be sorted when they are read.</param>
internal sealed record ConnectionSource(QueryMethod Rows, ObjectType Target, ParentKey? Parent, bool IsShort = false)
    : Source
{
    /// <summary>Whether its parents are the very units that decide who sees the rows.</summary>
    public bool IsOfUnits => Parent is { Edge: null } parent && parent.Property.Name == Target.Reach.Unit?.Name;
}

/// <summary>A paged list that every module has one of; an argument says whose.</summary>
internal sealed record EachModuleSource(IReadOnlyDictionary<ModuleName, ConnectionSource> Lists) : Source;

/// <summary>The global id of the record of any kind that a row speaks of.</summary>
internal sealed record SubjectSource(PropertyInfo Kind, PropertyInfo Property) : Source;

/// <summary>The key by which rows belong to a parent.</summary>
/// <param name="Own">The parent's property that holds it: its id, or a key that it shares with the rows.</param>
/// <param name="Property">The property of the rows, or of edges between them, that holds it.</param>
/// <param name="Edge">The type of the edges.</param>
/// <param name="RowKey">The property of the edges that holds the row's key.</param>
internal sealed record ParentKey(PropertyInfo Own, PropertyInfo Property, Type? Edge, PropertyInfo? RowKey);

/// <summary>The one node with a natural key.</summary>
internal sealed record LookupSource(QueryMethod Rows, PropertyInfo Key, ObjectType Target) : Source;

/// <summary>The node with a global id, of whatever kind.</summary>
internal sealed record NodeSource : Source;

/// <summary>The nodes with these global ids.</summary>
internal sealed record NodesSource : Source;

/// <summary>A method that answers for all parents at once.</summary>
internal sealed record BatchSource(MethodInfo Method, ObjectType Parent) : Source;

/// <summary>A method that answers a field of a root.</summary>
/// <param name="Method">The method.</param>
/// <param name="Guard">With which code it refuses those who do not know what it opens to; null where it is not guarded.</param>
internal sealed record AnswerSource(MethodInfo Method, string? Guard) : Source;

/// <summary>A property of a value.</summary>
internal sealed record MemberSource(PropertyInfo Property) : Source;

/// <summary>The node of whatever kind that a value of the row speaks of.</summary>
internal sealed record NodeRefSource(PropertyInfo Property) : Source;

/// <summary>What a method tells listeners of an event.</summary>
/// <param name="Method">The method.</param>
/// <param name="Event">The event.</param>
/// <param name="Payload">What is told.</param>
/// <param name="OnlyChanges">Whether the same is not told twice in a row.</param>
internal sealed record StreamSource(MethodInfo Method, Type Event, Type Payload, bool OnlyChanges) : Source;

/// <summary>A change to be carried out.</summary>
internal sealed record ChangeSource(ChangeModel Change) : Source;

/// <summary>A part of what the conventions make: of a connection, an edge, a payload or an error.</summary>
internal sealed record PartSource(Part Part) : Source;

internal enum Part
{
    Edges,
    Nodes,
    PageInfo,
    TotalCount,
    Coarse,
    Cursor,
    EdgeNode,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
    PayloadNode,
    PayloadValue,
    PayloadErrors,
    ErrorCode,
    ErrorMessage,
    ErrorPath,
    ErrorFact,
}

/// <summary>A method of a module that gives rows of its context.</summary>
/// <param name="Method">The method.</param>
/// <param name="Store">The store of the context that it takes.</param>
internal sealed record QueryMethod(MethodInfo Method, ModuleStore Store);
