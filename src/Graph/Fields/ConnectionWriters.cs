using System.Text.Json;
using Graph.Plans;
using Graph.Schema;

namespace Graph.Fields;

/// <summary>Writes the page of a row.</summary>
/// <param name="step">The step that loads it.</param>
/// <param name="connection">Writes the fields of the connection.</param>
/// <param name="parts">The fields of the connection, and the nodes at or below each.</param>
internal sealed class ConnectionWriter(
    ConnectionStep step,
    ObjectWriter connection,
    (SelectedField Part, ObjectWriter[] Nodes)[] parts
) : Writer
{
    public override ConnectionStep Step => step;

    public override ObjectWriter[] Objects { get; } = [connection];

    public override long Cost(Run run)
    {
        var (items, total) = (0L, 0);
        foreach (var (part, nodes) in parts)
        {
            if (run.Includes(part))
            {
                total |= part.Field.Source is PartSource { Part: Part.TotalCount } ? 1 : 0;
                foreach (var node in nodes)
                {
                    items += 1 + node.Cost(run);
                }
            }
        }

        return 1 + total + (run.Bound<PageRequest>(step.Index).Size * items);
    }

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (step.PageOf(run, at) is { } page)
        {
            connection.Write(run, json, new Place(page.Of.Rows, -1, page));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

/// <summary>Writes the rows of a page as a list: nodes, or edges that lead to them.</summary>
internal sealed class PageRowsWriter(ObjectWriter item, bool isOfEdges) : Writer
{
    public ObjectWriter Item => item;

    public bool IsOfEdges => isOfEdges;

    public override ObjectWriter[] Objects { get; } = [item];

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var page = (Page)at.Value!;
        json.WriteStartArray();
        for (var i = 0; i < page.Count; i++)
        {
            if (!at.Rows.IsUnreadable(page.Row(i)))
            {
                item.Write(run, json, new Place(at.Rows, page.Row(i), page));
            }
        }

        json.WriteEndArray();
    }
}

/// <summary>Writes the page information, or the position of a row in the page.</summary>
/// <param name="part">The part to write.</param>
/// <param name="target">The type of the rows.</param>
internal sealed class PageValueWriter(Part part, ObjectType target) : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var page = (Page)at.Value!;
        var request = page.Of.Request;
        switch (part)
        {
            case Part.Cursor:
                page.Of.WriteCursor(json, at.Row);
                break;
            case Part.TotalCount:
                Json.Leaf(json, Scalars.Int, IsCoarse(run) ? SmallCellSuppression.Round(page.Total) : page.Total);
                break;
            case Part.Coarse:
                json.WriteBooleanValue(IsCoarse(run));
                break;
            case Part.HasNextPage:
                json.WriteBooleanValue(
                    request.Size == 0
                        ? page.Total > 0
                        : CanGoOn(page) && (page.Backward ? request.Before is not null : page.More)
                );
                break;
            case Part.HasPreviousPage:
                json.WriteBooleanValue(CanGoOn(page) && (page.Backward ? page.More : request.After is not null));
                break;
            case Part.StartCursor:
                WriteCursor(json, page, Enumerable.Range(0, page.Count));
                break;
            case Part.EndCursor:
                WriteCursor(json, page, Enumerable.Range(0, page.Count).Reverse());
                break;
            default:
                throw new NotSupportedException();
        }
    }

    // Without a cursor, a client that continues would restart at the beginning and never finish.
    private static bool CanGoOn(Page page) =>
        page.Count == 0 || Enumerable.Range(0, page.Count).Any(place => page.Of.HasPlace(page.Row(place)));

    private bool IsCoarse(Run run) => SmallCellSuppression.Applies(run.Caller.Identity, target);

    // An unreadable row keeps its position, so that the client can continue after a page of such rows. If an order key cannot be read, the
    // cursor is that of the next row within the page.
    private static void WriteCursor(Utf8JsonWriter json, Page page, IEnumerable<int> places)
    {
        foreach (var row in places.Select(page.Row))
        {
            if (page.Of.HasPlace(row))
            {
                page.Of.WriteCursor(json, row);
                return;
            }
        }

        json.WriteNullValue();
    }
}
