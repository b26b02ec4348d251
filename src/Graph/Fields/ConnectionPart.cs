using System.Text.Json;
using Graph.Plans;
using Graph.Schema;

namespace Graph.Fields;

/// <summary>A selected field of a connection, of its edges or of its page information.</summary>
internal sealed class ConnectionPart(
    SelectedField selected,
    ObjectType target,
    string typeName,
    ConnectionPart[] parts,
    SelectionSet? node
)
{
    private readonly JsonEncodedText name = JsonEncodedText.Encode(selected.Name, Json.Encoder);
    private readonly Part? kind = (selected.Field.Source as PartSource)?.Part;

    public SelectedField Selected => selected;

    /// <summary>The selections of nodes at or below this part.</summary>
    public SelectionSet[] Selections { get; } = node is null ? [.. parts.SelectMany(p => p.Selections)] : [node];

    public bool NeedsTotal => kind == Part.TotalCount;

    public bool NeedsRows => kind is Part.Edges or Part.Nodes or Part.PageInfo;

    public void Write(Run run, Utf8JsonWriter json, PageRequest request, Pages pages, Page page) =>
        Write(run, json, request, pages, page, -1);

    private void Write(Run run, Utf8JsonWriter json, PageRequest request, Pages pages, Page page, int row)
    {
        if (!selected.Include.Holds(run.Variables))
        {
            return;
        }

        json.WritePropertyName(name);
        switch (kind)
        {
            case Part.Nodes:
            case Part.Edges:
                json.WriteStartArray();
                for (var i = 0; i < page.Count; i++)
                {
                    if (!pages.Rows.IsUnreadable(page.Row(i)))
                    {
                        WriteItem(run, json, request, pages, page, page.Row(i));
                    }
                }

                json.WriteEndArray();
                break;
            case Part.PageInfo:
                WriteObject(run, json, request, pages, page, row);
                break;
            case Part.EdgeNode:
                node!.Write(run, json, pages.Rows, row);
                break;
            case Part.Cursor:
                pages.WriteCursor(json, request, row);
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
                        : CanGoOn(pages, page) && (page.Backward ? request.Before is not null : page.More)
                );
                break;
            case Part.HasPreviousPage:
                json.WriteBooleanValue(CanGoOn(pages, page) && (page.Backward ? page.More : request.After is not null));
                break;
            case Part.StartCursor:
                WriteCursor(json, request, pages, page, Enumerable.Range(0, page.Count));
                break;
            case Part.EndCursor:
                WriteCursor(json, request, pages, page, Enumerable.Range(0, page.Count).Reverse());
                break;
            default:
                json.WriteStringValue(typeName);
                break;
        }
    }

    // Without a cursor a client that goes on would begin again, and never come to an end.
    private static bool CanGoOn(Pages pages, Page page) =>
        page.Count == 0 || Enumerable.Range(0, page.Count).Any(place => pages.HasPlace(page.Row(place)));

    private bool IsCoarse(Run run) => SmallCellSuppression.Applies(run.Caller.Identity, target);

    private void WriteItem(Run run, Utf8JsonWriter json, PageRequest request, Pages pages, Page page, int row)
    {
        if (node is not null)
        {
            node.Write(run, json, pages.Rows, row);
        }
        else
        {
            WriteObject(run, json, request, pages, page, row);
        }
    }

    private void WriteObject(Run run, Utf8JsonWriter json, PageRequest request, Pages pages, Page page, int row)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            part.Write(run, json, request, pages, page, row);
        }

        json.WriteEndObject();
    }

    // A row that cannot be read still has its place, so that a page of nothing else goes on. Where a key of the order cannot be read, the
    // cursor is that of the next row within the page.
    private static void WriteCursor(
        Utf8JsonWriter json,
        PageRequest request,
        Pages pages,
        Page page,
        IEnumerable<int> places
    )
    {
        foreach (var row in places.Select(page.Row))
        {
            if (pages.HasPlace(row))
            {
                pages.WriteCursor(json, request, row);
                return;
            }
        }

        json.WriteNullValue();
    }
}
