using System.Collections.Concurrent;
using System.Text.Json;
using Graph.Model;
using Graph.Reading;

namespace Graph.Planning.Fields;

/// <summary>
/// A paged list of nodes, of all rows of the level above at once: one statement for the pages of all parents, one more
/// where the total is selected.
/// </summary>
internal sealed class ConnectionField(
    Selected selected,
    int index,
    ConnectionSource source,
    int idColumn,
    RowShape shape,
    IReadOnlyList<ConnectionPart> parts
) : PlanField(selected)
{
    // Statements are kept by shape; a client that keeps making new shapes gets them translated each time.
    private const int MostShapes = 128;

    // What a compound statement holds on the strictest server.
    private const int MostBranches = 400;

    private readonly ConcurrentDictionary<string, Statement> pageStatements = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Statement> countStatements = new(StringComparer.Ordinal);

    public override bool Loads => true;

    public override IEnumerable<Selection> Below => parts.SelectMany(p => p.Selections);

    public override void Bind(Run run) => run.Bind(index, PageRequest.Of(run, Selected, source, Arguments(run)));

    public override long Cost(Run run)
    {
        var wanted = parts.Where(p => p.Selected.Include.Holds(run)).ToList();
        var items = wanted.SelectMany(p => p.Selections).Sum(s => 1 + s.Cost(run));
        return 1 + (wanted.Exists(p => p.NeedsTotal) ? 1 : 0) + (run.Bound<PageRequest>(index).Size * items);
    }

    public override Task Load(Run run, Table parents) =>
        Failing.Field(
            run,
            Selected,
            async () =>
            {
                var request = run.Bound<PageRequest>(index);
                var wanted = parts.Where(p => p.Selected.Include.Holds(run)).ToList();
                var owners = source.Parent is null ? null : Owners(parents);
                var pages = new Pages(owners);
                if (request.Size > 0 && wanted.Exists(p => p.NeedsRows))
                {
                    await Rows(run, request, pages);
                }

                if (wanted.Exists(p => p.NeedsTotal) || (request.Size == 0 && wanted.Exists(p => p.NeedsRows)))
                {
                    await Totals(run, request, pages);
                }

                run.Keep(index, pages);
                foreach (var selection in wanted.SelectMany(p => p.Selections))
                {
                    await selection.Load(run, pages.Rows);
                }
            }
        );

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Pages>(index) is not { } pages)
        {
            json.WriteNullValue();
            return;
        }

        var request = run.Bound<PageRequest>(index);
        var page = pages.Of(source.Parent is null ? null : table.Keys(idColumn).Key(row));
        json.WriteStartObject();
        foreach (var part in parts)
        {
            part.Write(run, json, request, pages, page);
        }

        json.WriteEndObject();
    }

    private List<long> Owners(Table parents)
    {
        var keys = parents.Keys(idColumn);
        return [.. Enumerable.Range(0, parents.Count).Select(r => keys.Key(r)!.Value).Distinct()];
    }

    private async Task Rows(Run run, PageRequest request, Pages pages)
    {
        var columns = shape.Properties.ToList();
        var cursorColumns = new int[request.Ordering.Keys.Count];
        for (var i = 0; i < cursorColumns.Length; i++)
        {
            var property = request.Ordering.Keys[i].Property;
            cursorColumns[i] = columns.FindIndex(c => c.Name == property.Name);
            if (cursorColumns[i] < 0)
            {
                cursorColumns[i] = columns.Count;
                columns.Add(property);
            }
        }

        var statement = Known(
            pageStatements,
            $"{request.Shape}|{string.Join(',', columns.Select(c => c.Name))}",
            () => Shaping.Page(source, columns, request.Where, request.Ordering, request.After, request.Before)
        );
        var further = columns.Skip(shape.Properties.Count).Select(c => Column.For(c, null)());
        pages.Rows = shape.Table(further);
        pages.CursorColumns = cursorColumns;
        if (pages.Owners is null)
        {
            var reader = new PageReader(pages.Single, pages.Rows, request);
            await run.Read(source.Rows.Store, c => statement.Command(c, request.Values()), r => reader.Take(r, 0));
            reader.Done();
            return;
        }

        var key = KeyType();
        foreach (var owners in pages.Owners.Chunk(MostBranches))
        {
            var keys = Array.ConvertAll(owners, o => Activator.CreateInstance(key, o));
            PageReader? reader = null;
            await run.Read(
                source.Rows.Store,
                c => statement.Fan(c, keys, request.Values()),
                r =>
                {
                    var page = pages.Of(owners[r.GetInt32(0)]);
                    if (reader?.Page != page)
                    {
                        reader?.Done();
                        reader = new PageReader(page, pages.Rows, request);
                    }

                    reader.Take(r, 1);
                }
            );
            reader?.Done();
        }
    }

    private async Task Totals(Run run, PageRequest request, Pages pages)
    {
        var statement = Known(countStatements, request.CountShape, () => Shaping.Count(source, request.Where));
        var key = KeyType();
        IReadOnlyList<object?> values = pages.Owners is { } owners
            ? [owners.Select(o => Activator.CreateInstance(key, o)), .. request.Filter]
            : request.Filter;
        await run.Read(
            source.Rows.Store,
            c => statement.Command(c, values),
            r => pages.Of(pages.Owners is null ? null : r.GetInt64(0)).Total = r.GetInt32(1)
        );
    }

    private Type KeyType() =>
        source.Parent is { } parent
            ? Nullable.GetUnderlyingType(parent.Property.PropertyType) ?? parent.Property.PropertyType
            : typeof(long);

    private static Statement Known(
        ConcurrentDictionary<string, Statement> known,
        string shape,
        Func<Statement> translate
    )
    {
        if (known.TryGetValue(shape, out var statement))
        {
            return statement;
        }

        statement = translate();
        if (known.Count < MostShapes)
        {
            known.TryAdd(shape, statement);
        }

        return statement;
    }
}
