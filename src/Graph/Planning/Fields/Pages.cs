using Graph.Reading;

namespace Graph.Planning.Fields;

/// <summary>The pages of all parents: where each lies among the rows.</summary>
internal sealed class Pages
{
    private readonly Dictionary<long, Page>? byOwner;

    public Pages(IReadOnlyList<long>? owners)
    {
        Owners = owners;
        byOwner = owners?.ToDictionary(o => o, _ => new Page());
    }

    public IReadOnlyList<long>? Owners { get; }

    public Page Single { get; } = new();

    public Table Rows { get; set; } = new([]);

    /// <summary>The columns that a cursor is made of.</summary>
    public IReadOnlyList<int> CursorColumns { get; set; } = [];

    public Page Of(long? owner) => byOwner is null ? Single : byOwner[owner!.Value];

    public string CursorAt(PageRequest request, int row) =>
        Cursor.Write(request.List, CursorColumns.Select(c => Rows[c].Value(row)));
}

/// <summary>One parent's page.</summary>
internal sealed class Page
{
    public int Start { get; set; }

    public int Count { get; set; }

    /// <summary>Whether there is more in the direction of reading.</summary>
    public bool More { get; set; }

    public int Total { get; set; }

    /// <summary>Rows of a page that was read backwards stand in the wrong order and are written from the last.</summary>
    public bool Backward { get; set; }

    public int Row(int place) => Backward ? Start + Count - 1 - place : Start + place;
}

/// <summary>Takes the rows of a page; one row more than wanted tells that there is more, and is not kept.</summary>
internal sealed class PageReader(Page page, Table rows, PageRequest request)
{
    private readonly int start = rows.Count;

    public Page Page => page;

    public void Take(System.Data.Common.DbDataReader reader, int offset)
    {
        if (rows.Count - start == request.Size)
        {
            page.More = true;
        }
        else
        {
            rows.Append(reader, offset);
        }
    }

    public void Done() =>
        (page.Start, page.Count, page.Backward) = (start, rows.Count - start, request.Ordering.Backward);
}
