using System.Reflection;

namespace Graph.Schema;

/// <summary>The figures of the rows of a list, all together or in groups.</summary>
/// <param name="List">The list.</param>
internal sealed record AggregateSource(ConnectionSource List) : Source;

/// <summary>One figure.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Property">Of which column; null for the count.</param>
internal sealed record FigureSource(FigureKind Kind, PropertyInfo? Property) : Source;

/// <summary>Whether the figures are coarse.</summary>
internal sealed record CoarseSource : Source;

/// <summary>Several figures of one kind.</summary>
internal sealed record FiguresSource : Source;

/// <summary>The figures in groups.</summary>
internal sealed record GroupBySource : Source;

/// <summary>What a group has in common.</summary>
internal sealed record GroupKeySource(GroupKey Key) : Source;

internal enum FigureKind
{
    Count,
    Sum,
    Avg,
    Min,
    Max,
}

/// <summary>Something by which rows are put into groups.</summary>
/// <param name="Property">The column.</param>
/// <param name="OfMonth">Whether the month of the day is meant, and not the day.</param>
/// <param name="Target">The node behind it, where it is a link.</param>
internal sealed record GroupKey(PropertyInfo Property, bool OfMonth, ObjectType? Target);
