using System.Reflection;
using Graph.Schema;

namespace Graph.Fields;

/// <summary>By what rows are grouped, and where each key stands in what is read.</summary>
/// <param name="all">The keys.</param>
/// <param name="owner">The parents' key in the rows: it is read first, and not again where it is grouped by as well.</param>
internal sealed class GroupKeys(IReadOnlyList<GroupKey> all, PropertyInfo? owner)
{
    public static readonly GroupKeys None = new([], null);

    public IReadOnlyList<GroupKey> All => all;

    /// <summary>The keys that are read behind the parents'.</summary>
    public List<GroupKey> Read { get; } = [.. all.Where(key => key.Property != owner)];

    /// <summary>Where the figures begin: behind the parents' key and the keys that are read.</summary>
    public int Figures => 1 + Read.Count;

    /// <summary>The column of a key; -1 where it is not grouped by that.</summary>
    public int ColumnOf(GroupKey key) =>
        !all.Contains(key) ? -1
        : key.Property == owner ? 0
        : 1 + Read.IndexOf(key);
}
