using System.Reflection;
using Graph.Callers;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>
/// Loads the figures of a list for all rows of the level above at once: one statement for the figures and one for each grouping, regardless of
/// the number of parents.
/// </summary>
internal sealed class AggregateStep(SelectedField field, int index, ConnectionSource source, int idColumn)
    : FetchStep(field, index)
{
    private const int MostKeys = 3;
    private readonly List<Grouping> groupings = [];

    /// <summary>The figures of all rows of a parent together.</summary>
    public FigureColumns Columns { get; } = new();

    public override string Reads => $"figures of {source.Target.Name}";

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override bool HasArguments => true;

    public override bool IsLiteral => base.IsLiteral && groupings.TrueForAll(g => g.Fields[0].IsLiteral);

    public override Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments) =>
        new FigureRequest(
            Filtering.Of(binding, selected, source.Target, arguments),
            [.. groupings.Select(g => binding.Included.Any(g.Fields) ? KeysOf(binding, g) : GroupKeys.None)]
        );

    /// <summary>The grouping that a field selects, shared by fields that select the same. Used only while the plan is made.</summary>
    /// <param name="selected">The field.</param>
    /// <param name="place">Returns a place in a run.</param>
    public Grouping Group(SelectedField selected, Func<int> place)
    {
        if (groupings.Find(g => g.Fields[0].AsksFor(selected)) is { } known)
        {
            known.Fields.Add(selected);
            return known;
        }

        var grouping = new Grouping(selected, place());
        groupings.Add(grouping);
        return grouping;
    }

    /// <summary>The figures of a row; null if they could not be loaded or cannot be shown.</summary>
    public Place? FiguresOf(Run run, in Place at)
    {
        if (run.Loaded<Figures>(Index) is not { } figures)
        {
            return null;
        }

        var owner = source.Parent is null ? 0 : at.Rows.Keys(idColumn).At(at.Row);
        var row = figures.Rows.Index.ValueOf(owner);
        return figures.Rows.IsUnreadable(row) && !Columns.HasSums(figures.Rows, figures.Keys.Figures, row)
            ? null
            : new Place(figures.Rows, row, figures, owner);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var owners = new KeyIndex();
        if (source.Parent is not null)
        {
            owners.Add(parents.Keys(idColumn), parents.Count);
        }

        var request = run.Bound<FigureRequest>(Index);
        var counted = new Counted(
            owners,
            Bounding.Of(source, run, parents, idColumn),
            await request.Filtering.Resolve(run, this, First(run)),
            SmallCellSuppression.Applies(run.Caller.Identity, source.Target)
        );
        var figures = Columns.Table([]);
        if (Columns.Figures.Count > 0)
        {
            await Read(run, counted, GroupKeys.None, Columns, figures);
        }

        figures.Index.Number(figures.Keys(0), figures.Count);
        for (var i = 0; i < groupings.Count; i++)
        {
            if (run.IncludesAny(groupings[i].Fields))
            {
                await Group(run, counted, groupings[i], request.Groupings[i]);
            }
        }

        run.Keep(Index, new Figures(figures, GroupKeys.None, counted.Coarse));
    }

    private async Task Group(Run run, Counted counted, Grouping grouping, GroupKeys keys)
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
                    run.Included(grouping.Fields)[0].Path
                )
            );
        }

        run.Keep(grouping.Index, new Groups(new Figures(groups, keys, counted.Coarse)));
        foreach (var link in grouping.Links)
        {
            if (run.IncludesAny(link.Fields) && keys.ColumnOf(link.Key) is >= 0 and var column)
            {
                run.Keep(link.Index, await link.Level.Load(run, this, groups, column));
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
        await run.Read(this, statement, values, rows);
        figures.CheckSums(rows, keys.Figures);
        run.NoteUnreadable(rows, Fields);
    }

    private GroupKeys KeysOf(Binding binding, Grouping grouping)
    {
        var selected = grouping.Fields[0];
        var given = (object?[]?)binding.Arguments(selected).GetValueOrDefault("by") ?? [];
        var keys = given.OfType<GroupKey>().Distinct().ToList();
        if (keys.Count is 0 or > MostKeys && binding.Problems.Count == 0)
        {
            binding.Problems.Add(
                new Problem(
                    Codes.ValueInvalid,
                    $"分组依据应为 1 至 {MostKeys} 项。",
                    $"Give one to {MostKeys} keys to group by.",
                    [.. selected.Path, "by"]
                )
            );
        }

        return new GroupKeys(keys, source.Parent is { Edge: null } parent ? parent.Property : null);
    }

    /// <summary>The arguments of figures.</summary>
    /// <param name="Filtering">The filter of the rows.</param>
    /// <param name="Groupings">The group keys of each grouping.</param>
    private sealed record FigureRequest(Filtering Filtering, IReadOnlyList<GroupKeys> Groupings) : Bound
    {
        public override IReadOnlyList<Demand> Demands => Filtering.Demands;
    }

    /// <summary>The rows to count.</summary>
    /// <param name="Owners">The keys of the parents; empty if there are none.</param>
    /// <param name="Bounds">What is checked against the caller's units.</param>
    /// <param name="Filter">The values of the conditions.</param>
    /// <param name="Coarse">Whether the caller may only see rounded counts.</param>
    private sealed record Counted(KeyIndex Owners, ScopeBounds Bounds, IReadOnlyList<object?> Filter, bool Coarse);
}
