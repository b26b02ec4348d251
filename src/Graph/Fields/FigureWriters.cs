using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Writes the figures of a row.</summary>
/// <param name="step">The step that loads them.</param>
/// <param name="figures">Writes the figures.</param>
/// <param name="groups">The fields that are groups.</param>
internal sealed class AggregateWriter(
    AggregateStep step,
    ObjectWriter figures,
    (SelectedField Part, GroupsWriter Groups)[] groups
) : Writer
{
    // The cost of scanning all rows of a list, as an equivalent number of objects.
    private const int CostOfStatement = 10;

    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [figures];

    public override long Cost(Run run)
    {
        var sum = 1L + CostOfStatement;
        foreach (var (part, grouped) in groups)
        {
            if (run.Includes(part))
            {
                sum += CostOfStatement + (run.Limits.MaxPageSize * grouped.CostOfEach(run));
            }
        }

        return sum;
    }

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (step.FiguresOf(run, at) is { } place)
        {
            figures.Write(run, json, place);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

/// <summary>Writes one figure.</summary>
internal sealed class FigureWriter : Writer
{
    private const int AverageDecimals = 6;

    private readonly FigureKind kind;
    private readonly SplitSum? sum;
    private readonly int place = -1;
    private readonly int counted = -1;

    public FigureWriter(FigureSource source, GraphType leaf, FigureColumns columns)
    {
        kind = source.Kind;
        if (kind is not (FigureKind.Sum or FigureKind.Avg))
        {
            place = columns.Use(new Figure(kind, source.Property), leaf);
            return;
        }

        sum = columns.Sum(source.Property!);
        if (kind == FigureKind.Avg)
        {
            counted = columns.Use(new Figure(FigureKind.Count, source.Property));
        }
    }

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var figures = (Figures)at.Value!;
        switch (kind)
        {
            case FigureKind.Count when figures.Coarse:
                Json.Leaf(json, Scalars.Int, SmallCellSuppression.Round(Number(figures, place, at.Row) ?? 0));
                break;
            case var _ when figures.Coarse:
                json.WriteNullValue();
                break;
            case FigureKind.Avg:
                WriteAverage(json, figures, at.Row);
                break;
            case FigureKind.Count or FigureKind.Sum when at.Row < 0:
                json.WriteNumberValue(0);
                break;
            case var _ when at.Row < 0:
                json.WriteNullValue();
                break;
            case FigureKind.Sum:
                json.WriteNumberValue(figures.Of(sum!.Value, at.Row));
                break;
            default:
                figures.Of(place).Write(json, at.Row);
                break;
        }
    }

    private void WriteAverage(Utf8JsonWriter json, Figures figures, int row)
    {
        var among = Number(figures, counted, row) ?? 0;
        if (among == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteNumberValue(
            decimal.Round(figures.Of(sum!.Value, row) / among, AverageDecimals, MidpointRounding.AwayFromZero)
        );
    }

    private static long? Number(Figures figures, int place, int row) =>
        row < 0 ? null : (long?)figures.Of(place).Value(row);
}

/// <summary>Writes whether the counts are rounded.</summary>
internal sealed class CoarseWriter : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        json.WriteBooleanValue(((Figures)at.Value!).Coarse);
}

/// <summary>Writes the key that a group shares; null if the rows were not grouped by it.</summary>
internal sealed class GroupKeyWriter(GroupKey key) : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var column = ((Figures)at.Value!).Keys.ColumnOf(key);
        if (column < 0)
        {
            json.WriteNullValue();
        }
        else
        {
            at.Rows[column].Write(json, at.Row);
        }
    }
}

/// <summary>Writes the node that a group shares.</summary>
internal sealed class GroupLinkWriter(GroupLink link, ObjectWriter node) : Writer
{
    public override ObjectWriter[] Objects { get; } = [node];

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var column = ((Figures)at.Value!).Keys.ColumnOf(link.Key);
        KeyedLevel.Write(
            run,
            json,
            node,
            run.Loaded<Table>(link.Index),
            column < 0 ? null : at.Rows.Keys(column).Key(at.Row)
        );
    }
}

/// <summary>Writes figures in groups.</summary>
/// <param name="grouping">The grouping.</param>
/// <param name="group">Writes a group.</param>
internal sealed class GroupsWriter(Grouping grouping, ObjectWriter group) : Writer
{
    private readonly IReadOnlyList<ObjectWriter> nodes =
    [
        .. group.Fields.Where(f => f.Value is GroupLinkWriter).SelectMany(f => f.Value.Objects),
    ];

    public override ObjectWriter[] Objects { get; } = [group];

    /// <summary>The cost of one group.</summary>
    public long CostOfEach(Run run) => 1 + nodes.Sum(n => 1 + n.Cost(run));

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var groups = run.Loaded<Groups>(grouping.Index)!;
        json.WriteStartArray();
        foreach (var row in groups.OfOwner(at.Owner))
        {
            group.Write(run, json, new Place(groups.Figures.Rows, row, groups.Figures));
        }

        json.WriteEndArray();
    }
}
