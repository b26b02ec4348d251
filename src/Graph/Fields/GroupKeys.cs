using System.Reflection;
using Graph.Schema;

namespace Graph.Fields;

/// <summary>The keys by which rows are grouped, and the column of each in the result.</summary>
/// <param name="all">The keys.</param>
/// <param name="owner">The parents' key in the rows: it is read first, and not a second time if it is also a group key.</param>
internal sealed class GroupKeys(IReadOnlyList<GroupKey> all, PropertyInfo? owner)
{
    public static readonly GroupKeys None = new([], null);

    public IReadOnlyList<GroupKey> All => all;

    /// <summary>The keys that are read after the parents' key.</summary>
    public List<GroupKey> Read { get; } = [.. all.Where(key => key.Property != owner)];

    /// <summary>The first column of the figures: after the parents' key and the keys that are read.</summary>
    public int Figures => 1 + Read.Count;

    /// <summary>The column of a key; -1 if the rows are not grouped by it.</summary>
    public int ColumnOf(GroupKey key) =>
        !all.Contains(key) ? -1
        : key.Property == owner ? 0
        : 1 + Read.IndexOf(key);
}
