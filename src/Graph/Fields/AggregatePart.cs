using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Figures as they were read.</summary>
/// <param name="Rows">The rows: the parent's key, the group's keys, the figures.</param>
/// <param name="Keys">What they are grouped by.</param>
/// <param name="Row">Which row; -1 where there was nothing to compute with.</param>
/// <param name="Coarse">Whether only about how many there are may be told.</param>
internal readonly record struct ComputedRow(Table Rows, GroupKeys Keys, int Row, bool Coarse)
{
    /// <summary>The column of a figure.</summary>
    public Column Figure(int place) => Rows[Keys.Figures + place];

    public decimal Sum(SplitSum sum) => sum.Of(Rows, Keys.Figures, Row);

    public long? Number(int place) => Row < 0 ? null : (long?)Figure(place).Value(Row);
}

/// <summary>A selected field of figures or of a group of them.</summary>
internal abstract class AggregatePart(SelectedField selected)
{
    private readonly JsonEncodedText name = JsonEncodedText.Encode(selected.Name, Json.Encoder);

    public SelectedField Selected => selected;

    /// <summary>What is selected of the nodes behind a group's keys.</summary>
    public virtual SelectionSet[] Below => [];

    /// <summary>Loads what stands behind the keys of all groups.</summary>
    public virtual Task Load(Run run, Table groups, GroupKeys keys) => Task.CompletedTask;

    public void Write(Run run, Utf8JsonWriter json, ComputedRow computed)
    {
        if (selected.Include.Holds(run.Variables))
        {
            json.WritePropertyName(name);
            WriteValue(run, json, computed);
        }
    }

    protected abstract void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed);
}

/// <summary>The type's name.</summary>
internal sealed class AggregateTypePart(SelectedField selected, string typeName) : AggregatePart(selected)
{
    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed) =>
        json.WriteStringValue(typeName);
}

/// <summary>One figure.</summary>
internal sealed class FigurePart(SelectedField selected, FigureSource source, FigureColumns columns)
    : AggregatePart(selected)
{
    private const int AverageDecimals = 6;

    private readonly SplitSum? sum = source.Kind is FigureKind.Sum or FigureKind.Avg
        ? columns.Sum(source.Property!)
        : null;

    private readonly int place = source.Kind is FigureKind.Sum or FigureKind.Avg
        ? -1
        : columns.Use(new Figure(source.Kind, source.Property), selected.Field.Type.Leaf);

    private readonly int counted =
        source.Kind == FigureKind.Avg ? columns.Use(new Figure(FigureKind.Count, source.Property)) : -1;

    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed)
    {
        switch (source.Kind)
        {
            case FigureKind.Count when computed.Coarse:
                Json.Leaf(json, Scalars.Int, SmallCellSuppression.Round(computed.Number(place) ?? 0));
                break;
            case var _ when computed.Coarse:
                json.WriteNullValue();
                break;
            case FigureKind.Avg:
                WriteAverage(json, computed);
                break;
            case FigureKind.Count or FigureKind.Sum when computed.Row < 0:
                json.WriteNumberValue(0);
                break;
            case var _ when computed.Row < 0:
                json.WriteNullValue();
                break;
            case FigureKind.Sum:
                json.WriteNumberValue(computed.Sum(sum!.Value));
                break;
            default:
                computed.Figure(place).Write(json, computed.Row);
                break;
        }
    }

    private void WriteAverage(Utf8JsonWriter json, ComputedRow computed)
    {
        var among = computed.Number(counted) ?? 0;
        if (among == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteNumberValue(
            decimal.Round(computed.Sum(sum!.Value) / among, AverageDecimals, MidpointRounding.AwayFromZero)
        );
    }
}

/// <summary>Whether only about how many there are is told.</summary>
internal sealed class CoarsePart(SelectedField selected) : AggregatePart(selected)
{
    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed) =>
        json.WriteBooleanValue(computed.Coarse);
}

/// <summary>Several figures of one kind.</summary>
internal sealed class FiguresPart(SelectedField selected, AggregatePart[] parts) : AggregatePart(selected)
{
    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            part.Write(run, json, computed);
        }

        json.WriteEndObject();
    }
}

/// <summary>What a group has in common; null where it was not grouped by that.</summary>
internal sealed class GroupKeyPart(SelectedField selected, GroupKey key) : AggregatePart(selected)
{
    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed)
    {
        var column = computed.Keys.ColumnOf(key);
        if (column < 0)
        {
            json.WriteNullValue();
        }
        else
        {
            computed.Rows[column].Write(json, computed.Row);
        }
    }
}

/// <summary>The node that a group has in common.</summary>
internal sealed class GroupNodePart(SelectedField selected, int index, GroupKey key, KeyedLevel level)
    : AggregatePart(selected)
{
    public override SelectionSet[] Below { get; } = [level.Selection];

    public override async Task Load(Run run, Table groups, GroupKeys keys)
    {
        if (keys.ColumnOf(key) is >= 0 and var column)
        {
            run.Keep(index, await level.Load(run, groups, column));
        }
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed)
    {
        var column = computed.Keys.ColumnOf(key);
        level.Write(
            run,
            json,
            run.Loaded<Table>(index),
            column < 0 ? null : computed.Rows.Keys(column).Key(computed.Row)
        );
    }
}

/// <summary>The figures in groups.</summary>
internal sealed class GroupByPart(SelectedField selected, int index, FigureColumns columns, AggregatePart[] parts)
    : AggregatePart(selected)
{
    // The type of the field that shows a key knows how its values are spelt.
    private readonly Dictionary<GroupKey, Func<Column>> keyColumns = ((ObjectType)selected.Field.Type.Leaf)
        .Fields.Where(f => f.Source is GroupKeySource)
        .ToDictionary(
            f => ((GroupKeySource)f.Source).Key,
            f =>
                ((GroupKeySource)f.Source).Key is { OfMonth: false } key
                    ? Column.For(key.Property, f.Type.Leaf)
                    : () => new MonthColumn()
        );

    public FigureColumns Columns => columns;

    public AggregatePart[] Parts => parts;

    public override SelectionSet[] Below { get; } = [.. parts.SelectMany(p => p.Below)];

    /// <summary>An empty table for groups by these keys.</summary>
    public Table Table(GroupKeys keys) => columns.Table(keys.Read.Select(key => keyColumns[key]()));

    public void Keep(Run run, Groups groups) => run.Keep(index, groups);

    protected override void WriteValue(Run run, Utf8JsonWriter json, ComputedRow computed) =>
        throw new NotSupportedException();

    public void Write(Run run, Utf8JsonWriter json, long owner, bool coarse)
    {
        if (!Selected.Include.Holds(run.Variables))
        {
            return;
        }

        json.WritePropertyName(Selected.Name);
        json.WriteStartArray();
        var groups = run.Loaded<Groups>(index)!;
        foreach (var row in groups.Of(owner))
        {
            json.WriteStartObject();
            foreach (var part in parts)
            {
                part.Write(run, json, new ComputedRow(groups.Rows, groups.Keys, row, coarse));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>The groups of all parents, in the order of their keys.</summary>
internal sealed class Groups(Table rows, GroupKeys keys)
{
    private readonly ILookup<long, int> byOwner = Enumerable
        .Range(0, rows.Count)
        .Where(row => !rows.IsUnreadable(row))
        .Order(Comparer<int>.Create((one, other) => Compare(rows, keys, one, other)))
        .ToLookup(rows.Keys(0).At);

    public Table Rows => rows;

    public GroupKeys Keys => keys;

    public IEnumerable<int> Of(long owner) => byOwner[owner];

    private static int Compare(Table rows, GroupKeys keys, int one, int other)
    {
        foreach (var key in keys.All)
        {
            if (rows[keys.ColumnOf(key)].Compare(one, other) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }
}
