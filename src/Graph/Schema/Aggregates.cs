using System.Reflection;

namespace Graph.Schema;

/// <summary>The figures of the rows of a list, in total or in groups.</summary>
/// <param name="List">The list.</param>
internal sealed record AggregateSource(ConnectionSource List) : Source;

/// <summary>One figure.</summary>
/// <param name="Kind">The kind of figure.</param>
/// <param name="Property">The column to aggregate; null for the count.</param>
internal sealed record FigureSource(FigureKind Kind, PropertyInfo? Property) : Source;

/// <summary>Whether the figures are coarse, that is, rounded.</summary>
internal sealed record CoarseSource : Source;

/// <summary>Several figures of one kind.</summary>
internal sealed record FiguresSource : Source;

/// <summary>The figures in groups.</summary>
internal sealed record GroupBySource : Source;

/// <summary>The key that the rows of a group share.</summary>
internal sealed record GroupKeySource(GroupKey Key) : Source;

internal enum FigureKind
{
    Count,
    Sum,
    Avg,
    Min,
    Max,
}

/// <summary>A key by which rows are grouped.</summary>
/// <param name="Property">The column.</param>
/// <param name="OfMonth">Whether to group by the month of the day instead of the day.</param>
/// <param name="Target">The node that the key refers to, if it is a link.</param>
internal sealed record GroupKey(PropertyInfo Property, bool OfMonth, ObjectType? Target);
