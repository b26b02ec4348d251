using System.Data.Common;
using System.Text.Json;
using Graph.Sql;
using Kernel.Storage;

namespace Graph.Fields;

/// <summary>The pages of all parents: the position of each among the rows.</summary>
/// <param name="rows">The rows; their index finds a parent's page.</param>
/// <param name="request">The page request.</param>
/// <param name="cursorColumns">The columns that a cursor consists of.</param>
internal sealed class Pages(Table rows, PageRequest request, int[] cursorColumns)
{
    private CursorWriter? cursors;
    private Page[] owned = [];
    private Page? single;

    public Table Rows => rows;

    public PageRequest Request => request;

    /// <summary>The page of a list that has no parent.</summary>
    public Page Single => single ??= new Page(this);

    /// <summary>The page of the n-th parent.</summary>
    public Page this[int place] => owned[place];

    public Page Of(long owner) => owned[rows.Index.Find(owner)];

    /// <summary>Creates a page for each parent.</summary>
    public void Own(KeyColumn owners, int count)
    {
        rows.Index.Add(owners, count);
        owned = new Page[rows.Index.Count];
        for (var i = 0; i < owned.Length; i++)
        {
            owned[i] = new Page(this);
        }
    }

    /// <summary>Whether the position of a row in the order is known, even if the row itself is unreadable.</summary>
    public bool HasPlace(int row) => !Array.Exists(cursorColumns, column => rows.IsUnreadable(row, column));

    public void WriteCursor(Utf8JsonWriter json, int row)
    {
        cursors ??= new CursorWriter(request.List);
        foreach (var column in cursorColumns)
        {
            cursors.Add(rows[column].Value(row));
        }

        cursors.Write(json);
    }
}

/// <summary>One parent's page.</summary>
/// <param name="pages">The pages of all parents.</param>
internal sealed class Page(Pages pages)
{
    public Pages Of => pages;

    public int Start { get; set; }

    public int Count { get; set; }

    /// <summary>Whether there are more rows in the direction of reading.</summary>
    public bool More { get; set; }

    public int Total { get; set; }

    /// <summary>Whether the page was read backwards: its rows are in reverse order and are written from the last.</summary>
    public bool Backward { get; set; }

    public int Row(int place) => Backward ? Start + Count - 1 - place : Start + place;
}

/// <summary>Takes the rows of a page; one row beyond the requested size shows that there are more and is not kept.</summary>
internal sealed class PageReader(Page page, Table rows, PageRequest request)
{
    private readonly int start = rows.Count;

    public Page Page => page;

    public void Take(DbDataReader reader, int offset, SqlDialect driver)
    {
        if (rows.Count - start == request.Size)
        {
            page.More = true;
        }
        else
        {
            rows.Append(reader, offset, driver);
        }
    }

    public void Done() =>
        (page.Start, page.Count, page.Backward) = (start, rows.Count - start, request.Ordering.Backward);
}
