using System.Reflection;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel.Texts;

namespace Graph.Fields;

/// <summary>
/// Loads a paged list of nodes for all rows of the level above at once: one statement for the pages of all parents, and one more if the total is
/// selected.
/// </summary>
internal sealed class ConnectionStep(SelectedField field, int index, ConnectionSource source, int idColumn)
    : FetchStep(field, index)
{
    private static readonly Figure[] Count = [new(FigureKind.Count, null)];

    // Owner of the count statements in the cache; the step itself owns those of the pages.
    private readonly object counting = new();

    // The connection's fields that use the rows, those that load from them, and those that use the total.
    private readonly List<SelectedField> ofRows = [];
    private readonly List<SelectedField> ofNodes = [];
    private readonly List<SelectedField> ofTotal = [];

    /// <summary>The columns and steps of the nodes.</summary>
    public Level Level { get; } = new(source.Target);

    public ObjectType Target => source.Target;

    public override string Reads => $"page of {source.Target.Name}";

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override bool HasArguments => true;

    // Callers see rows that refer to records only if they may see records of that kind.
    public override IReadOnlyList<ObjectType> Kinds { get; } =
        source.Target.Reach.Subjects is { } subjects ? [.. subjects.In(source.Rows.Store)] : [];

    public override bool NeedsAnyKind => Kinds.Count > 0;

    public override Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments)
    {
        if (binding.Hidden.Count > 0)
        {
            arguments["where"] = Without(binding.Hidden, arguments.GetValueOrDefault("where") as InputObject);
        }

        return PageRequest.Of(binding, selected, source, arguments);
    }

    /// <summary>Registers what a field of the connection uses. Used only while the plan is made.</summary>
    /// <param name="part">The field.</param>
    /// <param name="hasNodes">Whether nodes are selected at or below it.</param>
    public void Serve(SelectedField part, bool hasNodes)
    {
        switch ((part.Field.Source as PartSource)?.Part)
        {
            case Part.TotalCount:
                ofTotal.Add(part);
                break;
            case Part.Edges or Part.Nodes or Part.PageInfo:
                ofRows.Add(part);
                break;
        }

        if (hasNodes)
        {
            ofNodes.Add(part);
        }
    }

    /// <summary>The page of a row; null if it could not be loaded.</summary>
    public Page? PageOf(Run run, in Place at)
    {
        if (run.Loaded<Pages>(Index) is not { } pages)
        {
            return null;
        }

        return source.Parent is null ? pages.Single : pages.Of(at.Rows.Keys(idColumn).At(at.Row));
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var request = run.Bound<PageRequest>(Index);
        var (needsRows, needsTotal) = (run.IncludesAny(ofRows), run.IncludesAny(ofTotal));
        var reads = needsRows && request.Size > 0;
        var bounds = Bounding.Of(source, run, parents, idColumn);
        var statement = reads ? PageStatementOf(run, request, bounds) : null;
        var rows = run.Rent(statement?.Shape ?? Level.Shape, Fields);
        var pages = new Pages(rows, request, statement?.CursorColumns ?? []);
        if (source.Parent is not null)
        {
            pages.Own(parents.Keys(idColumn), parents.Count);
        }

        var filter = await request.Filtering.Resolve(run, this, First(run));
        if (statement is not null)
        {
            await Rows(run, statement.Statement, request, filter, pages);
        }

        if (needsTotal || (needsRows && !reads))
        {
            await Totals(run, bounds, request, filter, pages);
        }

        run.Keep(Index, pages);
        if (run.IncludesAny(ofNodes))
        {
            await Level.Load(run, pages.Rows);
        }
    }

    private InputObject Without(IReadOnlyList<ObjectType> hidden, InputObject? asked)
    {
        var shown = new InputObject
        {
            [Naming.Camel(source.Target.Reach.Subjects!.Kind.Name)] = new InputObject
            {
                ["nin"] = hidden.Select(k => (object?)k.Name).ToArray(),
            },
        };
        return asked is null ? shown : new InputObject { ["and"] = new object?[] { asked, shown } };
    }

    private async Task Rows(
        Run run,
        Statement statement,
        PageRequest request,
        IReadOnlyList<object?> filter,
        Pages pages
    )
    {
        var driver = source.Rows.Store.Driver;
        var values = request.Values(filter);
        if (source.Parent is null)
        {
            var page = new PageReader(pages.Single, pages.Rows, request);
            await run.Read(this, statement, values, row => page.Take(row, 0, driver));
            page.Done();
            return;
        }

        // The rows are sorted by parent.
        PageReader? reading = null;
        await run.Read(
            this,
            statement,
            [pages.Rows.Index, .. values],
            row =>
            {
                var page = pages.Of(row.GetInt64(0));
                if (reading?.Page != page)
                {
                    reading?.Done();
                    reading = new PageReader(page, pages.Rows, request);
                }

                reading.Take(row, 1, driver);
            }
        );
        reading?.Done();
    }

    private async Task Totals(
        Run run,
        ScopeBounds bounds,
        PageRequest request,
        IReadOnlyList<object?> filter,
        Pages pages
    )
    {
        var filtering = request.Filtering;
        var statement = run.StatementCache.Of(
            run,
            counting,
            filtering.Shape,
            bounds,
            () => AggregateQuery.Make(source, filtering.Where, [], Count, bounds),
            made => made.Text
        );
        IReadOnlyList<object?> values = source.Parent is null ? filter : [pages.Rows.Index, .. filter];
        await run.Read(
            this,
            statement,
            values,
            row =>
            {
                var page = source.Parent is null ? pages.Single : pages.Of(row.GetInt64(0));
                page.Total = (int)row.GetInt64(1);
            }
        );
    }

    private PageStatement PageStatementOf(Run run, PageRequest request, ScopeBounds bounds) =>
        run.StatementCache.Of(
            run,
            this,
            request.Shape,
            bounds,
            () =>
            {
                // A cursor consists of the values that the rows are ordered by, whether or not these are selected.
                var whole = Level.Shape.And(request.Ordering.Keys);
                return new PageStatement(
                    Shaping.Page(
                        source,
                        whole.Properties,
                        request.Filtering.Where,
                        request.Ordering,
                        request.After,
                        request.Before,
                        bounds
                    ),
                    whole,
                    [.. request.Ordering.Keys.Select(k => whole.PlaceOf(k.Name))]
                );
            },
            made => made.Statement.Text
        );

    /// <summary>A statement for pages of one shape.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Shape">The columns that it reads.</param>
    /// <param name="CursorColumns">The columns that a cursor consists of.</param>
    private sealed record PageStatement(Statement Statement, RowShape Shape, int[] CursorColumns);
}
