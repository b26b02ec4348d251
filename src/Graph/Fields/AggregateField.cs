using System.Reflection;
using System.Text.Json;
using Graph.Callers;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>
/// The figures of a list, of all rows of the level above at once: one statement for the figures, one for each grouping,
/// however many parents there are.
/// </summary>
internal sealed class AggregateField(
    SelectedField selected,
    int index,
    ConnectionSource source,
    int idColumn,
    FigureColumns columns,
    AggregatePart[] parts
) : PlanField(selected, index)
{
    private const int MostKeys = 3;

    // What it may take to look at all rows of a list, in objects that would be produced instead.
    private const int CostOfStatement = 10;

    private readonly GroupByPart[] groupings = [.. parts.OfType<GroupByPart>()];

    public override bool Loads => true;

    public override string Reads => $"figures of {source.Target.Name}";

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override SelectionSet[] Below { get; } = [.. parts.SelectMany(p => p.Below)];

    private bool HasFigures => columns.Figures.Count > 0;

    public override bool HasArguments => true;

    public override bool IsLiteral =>
        base.IsLiteral && Array.TrueForAll(groupings, g => g.Selected.Arguments.Values.All(a => a.IsConstant));

    public override Bound Read(Binding binding, Dictionary<string, object?> arguments) =>
        new FigureRequest(
            Filtering.Of(binding, Selected, source.Target, arguments),
            Array.ConvertAll(groupings, g => binding.Includes(g.Selected) ? KeysOf(binding, g) : GroupKeys.None)
        );

    public override long Cost(Run run)
    {
        var sum = 1L + CostOfStatement;
        foreach (var grouping in groupings)
        {
            if (grouping.Selected.Include.Holds(run.Variables))
            {
                var each = 1 + grouping.Below.Sum(s => 1 + s.Cost(run));
                sum += CostOfStatement + (run.Limits.MaxPageSize * each);
            }
        }

        return sum;
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var owners = new KeyIndex();
        if (source.Parent is not null)
        {
            owners.Add(parents.Keys(idColumn), parents.Count);
        }

        var counted = new Counted(
            owners,
            Bounding.Of(source, run, parents, idColumn),
            await run.Bound<FigureRequest>(Index).Filtering.Resolve(run, Selected)
        );
        var figures = columns.Table([]);
        if (HasFigures)
        {
            await Read(run, counted, GroupKeys.None, columns, figures);
        }

        figures.Index.Number(figures.Keys(0), figures.Count);

        for (var i = 0; i < groupings.Length; i++)
        {
            if (groupings[i].Selected.Include.Holds(run.Variables))
            {
                await Group(run, counted, groupings[i], run.Bound<FigureRequest>(Index).Groupings[i]);
            }
        }

        run.Keep(Index, figures);
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Table>(Index) is not { } figures)
        {
            json.WriteNullValue();
            return;
        }

        var owner = source.Parent is null ? 0 : table.Keys(idColumn).At(row);
        var coarse = SmallCellSuppression.Applies(run.Caller.Identity, source.Target);
        var computed = new ComputedRow(figures, GroupKeys.None, figures.Index.ValueOf(owner), coarse);
        if (figures.IsUnreadable(computed.Row) && !columns.HasSums(figures, GroupKeys.None.Figures, computed.Row))
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var part in parts)
        {
            if (part is GroupByPart grouping)
            {
                grouping.Write(run, json, owner, coarse);
            }
            else
            {
                part.Write(run, json, computed);
            }
        }

        json.WriteEndObject();
    }

    private async Task Group(Run run, Counted counted, GroupByPart grouping, GroupKeys keys)
    {
        var groups = grouping.Table(keys);
        await Read(run, counted, keys, grouping.Columns, groups);
        if (groups.Count > run.Limits.MaxGroups)
        {
            throw new RequestError(
                new Problem(
                    Codes.TooManyGroups,
                    $"分组超过 {run.Limits.MaxGroups} 个，请缩小范围或减少分组依据。",
                    $"There are more than {run.Limits.MaxGroups} groups; narrow the filter or group by less.",
                    grouping.Selected.Path
                )
            );
        }

        grouping.Keep(run, new Groups(groups, keys));
        foreach (var part in grouping.Parts)
        {
            if (part.Selected.Include.Holds(run.Variables))
            {
                await part.Load(run, groups, keys);
            }
        }
    }

    private async Task Read(Run run, Counted counted, GroupKeys keys, FigureColumns figures, Table rows)
    {
        var filtering = run.Bound<FigureRequest>(Index).Filtering;
        var isGrouped = keys.All.Count > 0;
        var shape = $"{isGrouped}{string.Join(',', figures.Figures)}|{string.Join(',', keys.Read)}|{filtering.Shape}";
        var statement = run.StatementCache.Of(
            run,
            this,
            shape,
            counted.Bounds,
            () => AggregateQuery.Make(source, filtering.Where, keys.Read, figures.Figures, counted.Bounds, isGrouped),
            made => made.Text
        );
        object?[] values =
        [
            .. source.Parent is null ? [] : new object?[] { counted.Owners },
            .. counted.Filter,
            .. !isGrouped ? [] : new object?[] { run.Limits.MaxGroups + 1 },
        ];
        await run.Read(Selected, statement, values, rows);
        figures.CheckSums(rows, keys.Figures);
        run.NoteUnreadable(rows, Selected);
    }

    private GroupKeys KeysOf(Binding binding, GroupByPart grouping)
    {
        var given = (object?[]?)binding.Arguments(grouping.Selected).GetValueOrDefault("by") ?? [];
        var keys = given.OfType<GroupKey>().Distinct().ToList();
        if (keys.Count is 0 or > MostKeys && binding.Problems.Count == 0)
        {
            binding.Problems.Add(
                new Problem(
                    Codes.ValueInvalid,
                    $"分组依据应为 1 至 {MostKeys} 项。",
                    $"Give one to {MostKeys} keys to group by.",
                    [.. grouping.Selected.Path, "by"]
                )
            );
        }

        return new GroupKeys(keys, source.Parent is { Edge: null } parent ? parent.Property : null);
    }

    /// <summary>The arguments of figures.</summary>
    /// <param name="Filtering">Of which rows.</param>
    /// <param name="Groupings">By what they are grouped, for each grouping.</param>
    private sealed record FigureRequest(Filtering Filtering, GroupKeys[] Groupings) : Bound
    {
        public override IReadOnlyList<Demand> Demands => Filtering.Demands;
    }

    /// <summary>What is counted.</summary>
    /// <param name="Owners">The keys of the parents; empty where there are none.</param>
    /// <param name="Bounds">What is held against the caller's units.</param>
    /// <param name="Filter">The values of the conditions.</param>
    private sealed record Counted(KeyIndex Owners, ScopeBounds Bounds, IReadOnlyList<object?> Filter);
}
