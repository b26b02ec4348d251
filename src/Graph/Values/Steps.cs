namespace Graph.Values;

/// <summary>The path to a position in a response or an input, built while walking and converted to a list only if needed.</summary>
/// <param name="Before">The path of the parent.</param>
/// <param name="Step">A name, or an index in a list.</param>
internal sealed record Steps(Steps? Before, object Step)
{
    public static Steps? Of(IEnumerable<object> path) =>
        path.Aggregate((Steps?)null, (before, step) => new Steps(before, step));

    public IReadOnlyList<object> ToList()
    {
        var list = new List<object>();
        for (var at = this; at is not null; at = at.Before)
        {
            list.Insert(0, at.Step);
        }

        return list;
    }
}
