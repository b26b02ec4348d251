using System.Reflection;
using Kernel.PersonalData;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>
/// How the value of a field is obtained. Each declaration of a module becomes one of these; the planner decides how to load it.
/// </summary>
internal abstract record Source;

/// <summary>A column of the node's row.</summary>
internal sealed record ColumnSource(PropertyInfo Property) : Source;

/// <summary>A sealed column of the node's row: shown or masked, never ordered by or used in figures.</summary>
internal sealed record PersonalSource(PersonalColumn Column) : Source;

/// <summary>The node's global id.</summary>
internal sealed record IdSource(PropertyInfo Property) : Source;

/// <summary>The node that a key of the row refers to.</summary>
internal sealed record LinkSource(PropertyInfo Key, ObjectType Target) : Source;

/// <summary>The nodes that the edges of the row refer to.</summary>
internal sealed record LinksSource(QueryMethod Edges, PropertyInfo From, PropertyInfo To, ObjectType Target) : Source;

/// <summary>A paged list of nodes; a list of this row if <paramref name="Parent"/> is given.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Target">The type of the rows.</param>
/// <param name="Parent">How the rows belong to a parent.</param>
/// <param name="IsShort">Whether each parent has so few rows that they can be sorted when they are read.</param>
internal sealed record ConnectionSource(QueryMethod Rows, ObjectType Target, ParentKey? Parent, bool IsShort = false)
    : Source
{
    /// <summary>Whether its parents are the same units that decide who sees the rows.</summary>
    public bool IsOfUnits => Parent is { Edge: null } parent && parent.Property.Name == Target.Reach.Unit?.Name;
}

/// <summary>A paged list that every module has; an argument names the module.</summary>
internal sealed record EachModuleSource(IReadOnlyDictionary<ModuleName, ConnectionSource> Lists) : Source;

/// <summary>The global id of the record of any kind that a row refers to.</summary>
internal sealed record SubjectSource(PropertyInfo Kind, PropertyInfo Property) : Source;

/// <summary>The key by which rows belong to a parent.</summary>
/// <param name="Own">The parent's property that holds it: its id, or a key that it shares with the rows.</param>
/// <param name="Property">The property of the rows, or of edges between them, that holds it.</param>
/// <param name="Edge">The type of the edges.</param>
/// <param name="RowKey">The property of the edges that holds the row's key.</param>
internal sealed record ParentKey(PropertyInfo Own, PropertyInfo Property, Type? Edge, PropertyInfo? RowKey);

/// <summary>The node with a natural key.</summary>
internal sealed record LookupSource(QueryMethod Rows, PropertyInfo Key, ObjectType Target) : Source;

/// <summary>The node of any kind with a global id.</summary>
internal sealed record NodeSource : Source;

/// <summary>The nodes with these global ids.</summary>
internal sealed record NodesSource : Source;

/// <summary>A method that returns the values for all parents at once.</summary>
internal sealed record BatchSource(MethodInfo Method, ObjectType Parent) : Source;

/// <summary>A method that resolves a root field.</summary>
/// <param name="Method">The method.</param>
/// <param name="Guard">The code returned to callers who do not know the secret; null if the field is not guarded.</param>
internal sealed record AnswerSource(MethodInfo Method, string? Guard) : Source;

/// <summary>A property of a value.</summary>
internal sealed record MemberSource(PropertyInfo Property) : Source;

/// <summary>The node of any kind that a value of the row refers to.</summary>
internal sealed record NodeRefSource(PropertyInfo Property) : Source;

/// <summary>A method that maps an event to what subscribers receive.</summary>
/// <param name="Method">The method.</param>
/// <param name="Event">The event.</param>
/// <param name="Payload">The type of the payload.</param>
/// <param name="OnlyChanges">Whether a payload that equals the previous one is skipped.</param>
internal sealed record StreamSource(MethodInfo Method, Type Event, Type Payload, bool OnlyChanges) : Source;

/// <summary>A change to perform.</summary>
internal sealed record ChangeSource(ChangeModel Change) : Source;

/// <summary>A part of a conventional type: of a connection, an edge, a payload or an error.</summary>
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

/// <summary>A method of a module that returns rows of its context.</summary>
/// <param name="Method">The method.</param>
/// <param name="Store">The store of the context that it takes.</param>
internal sealed record QueryMethod(MethodInfo Method, ModuleStore Store);
