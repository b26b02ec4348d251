using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Figures in groups: the figures of each group, and the nodes that groups share.</summary>
/// <param name="field">The first field that selects them.</param>
/// <param name="index">Their place in a run.</param>
internal sealed class Grouping(SelectedField field, int index)
{
    // The type of the field that shows a key defines how its values are written.
    private readonly Dictionary<GroupKey, Func<Column>> keyColumns = ((ObjectType)field.Field.Type.Leaf)
        .Fields.Where(f => f.Source is GroupKeySource)
        .ToDictionary(
            f => ((GroupKeySource)f.Source).Key,
            f =>
                ((GroupKeySource)f.Source).Key is { OfMonth: false } key
                    ? Column.For(key.Property, f.Type.Leaf)
                    : () => new MonthColumn()
        );

    public int Index => index;

    /// <summary>The fields that select them.</summary>
    public List<SelectedField> Fields { get; } = [field];

    public FigureColumns Columns { get; } = new();

    /// <summary>The nodes that the keys refer to.</summary>
    public List<GroupLink> Links { get; } = [];

    /// <summary>An empty table for groups by these keys.</summary>
    public Table Table(GroupKeys keys) => Columns.Table(keys.Read.Select(key => keyColumns[key]()));

    /// <summary>The nodes that a key refers to. Used only while the plan is made.</summary>
    public GroupLink Link(SelectedField selected, GroupKey key, ObjectType target, Func<int> place)
    {
        var link = Links.Find(l => l.Key == key);
        if (link is null)
        {
            Links.Add(link = new GroupLink(key, place(), new KeyedLevel(target)));
        }

        link.Fields.Add(selected);
        return link;
    }
}

/// <summary>The nodes that a group key refers to.</summary>
internal sealed record GroupLink(GroupKey Key, int Index, KeyedLevel Level)
{
    /// <summary>The fields that show them.</summary>
    public List<SelectedField> Fields { get; } = [];
}

/// <summary>The figures that a statement returned.</summary>
/// <param name="Rows">The rows: the parent's key, the group's keys, the figures.</param>
/// <param name="Keys">The keys that they are grouped by.</param>
/// <param name="Coarse">Whether the caller may only see rounded counts.</param>
internal sealed record Figures(Table Rows, GroupKeys Keys, bool Coarse)
{
    /// <summary>The column of a figure.</summary>
    public Column Of(int place) => Rows[Keys.Figures + place];

    /// <summary>The value of a sum in a row.</summary>
    public decimal Of(SplitSum sum, int row) => sum.Of(Rows, Keys.Figures, row);
}

/// <summary>The groups of all parents, in the order of their keys.</summary>
/// <param name="figures">Their figures.</param>
internal sealed class Groups(Figures figures)
{
    private readonly ILookup<long, int> byOwner = Enumerable
        .Range(0, figures.Rows.Count)
        .Where(row => !figures.Rows.IsUnreadable(row))
        .Order(Comparer<int>.Create((one, other) => Compare(figures, one, other)))
        .ToLookup(figures.Rows.Keys(0).At);

    public Figures Figures => figures;

    /// <summary>The groups of a parent.</summary>
    public IEnumerable<int> OfOwner(long owner) => byOwner[owner];

    private static int Compare(Figures figures, int one, int other)
    {
        foreach (var key in figures.Keys.All)
        {
            if (figures.Rows[figures.Keys.ColumnOf(key)].Compare(one, other) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }
}
