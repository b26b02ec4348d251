using System.Reflection;
using System.Text.Json;
using Graph.Callers;
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
) : PlanField(selected)
{
    private static readonly Figure[] Count = [new(FigureKind.Count, null)];

    // Whose statements the counts are; those of the pages are the field's.
    private readonly object counting = new();
    private PageRequest? constant;

    public override bool Loads => true;

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override SelectionSet[] Below { get; } = [.. parts.SelectMany(p => p.Selections)];

    public override void Bind(Run run)
    {
        var request = source.Target.Reach.Subjects is { } subjects
            ? PageRequest.Of(run.Binding, Selected, source, WithoutHidden(run, subjects))
            : Kept(run) ?? Read(run.Binding, Arguments(run));
        request.Filtering.Check(run, Selected);
        foreach (var (permission, path) in request.Needs.Where(n => !run.Caller.Identity.May(n.Permission)))
        {
            run.Problems.Add(ForbiddenProblem.Of(run.Caller.Identity, permission, path));
        }

        run.Bind(index, request);
    }

    // Arguments are not looked at once something is refused, whether they are kept or not.
    private PageRequest? Kept(Run run) => run.Problems.Count == 0 ? constant : null;

    // Kept where it is the same at every request; the context has no caller, so it is the same for every caller, too.
    private PageRequest Read(BindingContext context, Dictionary<string, object?> arguments)
    {
        var request = PageRequest.Of(context, Selected, source, arguments);
        if (IsConstant && context.Problems.Count == 0)
        {
            constant = request;
        }

        return request;
    }

    // What rows say of records is for those who may see records of that kind.
    private Dictionary<string, object?> WithoutHidden(Run run, Subjects subjects)
    {
        var arguments = Arguments(run);
        var kinds = subjects.In(source.Rows.Store).ToList();
        var hidden = kinds.Where(k => !run.Caller.Identity.May(k.Permission!)).ToList();
        if (hidden.Count == kinds.Count && run.Caller.Identity.May(Selected.Field.Permission!))
        {
            run.Require(hidden[0].Permission, Selected);
        }
        else if (hidden.Count > 0)
        {
            var shown = new InputObject
            {
                [Naming.Camel(subjects.Kind.Name)] = new InputObject
                {
                    ["nin"] = hidden.ConvertAll(k => (object?)k.Name).ToArray(),
                },
            };
            arguments["where"] = arguments.GetValueOrDefault("where") is InputObject asked
                ? new InputObject { ["and"] = new object?[] { asked, shown } }
                : shown;
        }

        return arguments;
    }

    public override long Cost(Run run)
    {
        var (items, total) = (0L, 0);
        foreach (var part in parts)
        {
            if (part.Selected.Include.Holds(run))
            {
                total |= part.NeedsTotal ? 1 : 0;
                foreach (var selection in part.Selections)
                {
                    items += 1 + selection.Cost(run);
                }
            }
        }

        return 1 + total + (run.Bound<PageRequest>(index).Size * items);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var request = run.Bound<PageRequest>(index);
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

        run.Keep(index, pages);
        foreach (var part in parts)
        {
            if (part.Selected.Include.Holds(run))
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
        if (run.Loaded<Pages>(index) is not { } pages)
        {
            json.WriteNullValue();
            return;
        }

        var request = run.Bound<PageRequest>(index);
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
            if (part.Selected.Include.Holds(run))
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
        var (store, caller) = (source.Rows.Store, run.Caller.Identity);
        var values = request.Values(filter);
        if (source.Parent is null)
        {
            var page = new PageReader(pages.Single, pages.Rows, request);
            await run.Read(
                store,
                reader => statement.Command(reader, caller, values),
                row => page.Take(row, 0, store.Driver)
            );
            page.Done();
            return;
        }

        // The rows of one parent come after those of another.
        PageReader? reading = null;
        await run.Read(
            store,
            reader => statement.Command(reader, caller, [pages.Rows.Index, .. values]),
            row =>
            {
                var page = pages.Of(row.GetInt64(0));
                if (reading?.Page != page)
                {
                    reading?.Done();
                    reading = new PageReader(page, pages.Rows, request);
                }

                reading.Take(row, 1, store.Driver);
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
        var store = source.Rows.Store;
        IReadOnlyList<object?> values = source.Parent is null ? filter : [pages.Rows.Index, .. filter];
        await run.Read(
            store,
            reader => statement.Command(reader, run.Caller.Identity, values),
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
