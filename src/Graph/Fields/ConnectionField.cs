using System.Reflection;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel.Texts;

namespace Graph.Fields;

/// <summary>
/// A paged list of nodes, of all rows of the level above at once: one statement for the pages of all parents, one more
/// where the total is selected.
/// </summary>
internal sealed class ConnectionField(
    SelectedField selected,
    int index,
    ConnectionSource source,
    int idColumn,
    RowShape shape,
    ConnectionPart[] parts
) : PlanField(selected, index)
{
    private static readonly Figure[] Count = [new(FigureKind.Count, null)];

    // Whose statements the counts are; those of the pages are the field's.
    private readonly object counting = new();

    public override bool Loads => true;

    public override string Reads => $"page of {source.Target.Name}";

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override SelectionSet[] Below { get; } = [.. parts.SelectMany(p => p.Selections)];

    public override bool HasArguments => true;

    // What rows say of records is for those who may see records of that kind.
    public override IReadOnlyList<ObjectType> Kinds { get; } =
        source.Target.Reach.Subjects is { } subjects ? [.. subjects.In(source.Rows.Store)] : [];

    public override bool NeedsAnyKind => Kinds.Count > 0;

    public override Bound Read(Binding binding, Dictionary<string, object?> arguments)
    {
        if (binding.Hidden.Count > 0)
        {
            arguments["where"] = Without(binding.Hidden, arguments.GetValueOrDefault("where") as InputObject);
        }

        return PageRequest.Of(binding, Selected, source, arguments);
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

    public override long Cost(Run run)
    {
        var (items, total) = (0L, 0);
        foreach (var part in parts)
        {
            if (part.Selected.Include.Holds(run.Variables))
            {
                total |= part.NeedsTotal ? 1 : 0;
                foreach (var selection in part.Selections)
                {
                    items += 1 + selection.Cost(run);
                }
            }
        }

        return 1 + total + (run.Bound<PageRequest>(Index).Size * items);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var request = run.Bound<PageRequest>(Index);
        var (needsRows, needsTotal) = Needs(run);
        var reads = needsRows && request.Size > 0;
        var bounds = Bounding.Of(source, run, parents, idColumn);
        var statement = reads ? PageStatementOf(run, request, bounds) : null;
        var pages = new Pages(run.Rent(statement?.Shape ?? shape, Selected), statement?.CursorColumns ?? []);
        if (source.Parent is not null)
        {
            pages.Own(parents.Keys(idColumn), parents.Count);
        }

        var filter = await request.Filtering.Resolve(run, Selected);
        if (statement is not null)
        {
            await Rows(run, statement.Statement, request, filter, pages);
        }

        if (needsTotal || (needsRows && !reads))
        {
            await Totals(run, bounds, request, filter, pages);
        }

        run.Keep(Index, pages);
        foreach (var part in parts)
        {
            if (part.Selected.Include.Holds(run.Variables))
            {
                foreach (var selection in part.Selections)
                {
                    await selection.Load(run, pages.Rows);
                }
            }
        }
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        WriteList(run, json, table, row);

    /// <summary>Writes the list of a row.</summary>
    public void WriteList(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Pages>(Index) is not { } pages)
        {
            json.WriteNullValue();
            return;
        }

        var request = run.Bound<PageRequest>(Index);
        var page = source.Parent is null ? pages.Single : pages.Of(table.Keys(idColumn).At(row));
        json.WriteStartObject();
        foreach (var part in parts)
        {
            part.Write(run, json, request, pages, page);
        }

        json.WriteEndObject();
    }

    private (bool Rows, bool Total) Needs(Run run)
    {
        var (rows, total) = (false, false);
        foreach (var part in parts)
        {
            if (part.Selected.Include.Holds(run.Variables))
            {
                rows |= part.NeedsRows;
                total |= part.NeedsTotal;
            }
        }

        return (rows, total);
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
            await run.Read(Selected, statement, values, row => page.Take(row, 0, driver));
            page.Done();
            return;
        }

        // The rows of one parent come after those of another.
        PageReader? reading = null;
        await run.Read(
            Selected,
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
            Selected,
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
                // A cursor is made of what the rows are ordered by, whether that is asked for or not.
                var whole = shape.And(request.Ordering.Keys);
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
    /// <param name="Shape">What it reads.</param>
    /// <param name="CursorColumns">Which of that a cursor is made of.</param>
    private sealed record PageStatement(Statement Statement, RowShape Shape, int[] CursorColumns);
}
