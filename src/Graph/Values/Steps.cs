namespace Graph.Values;

/// <summary>The way to a place in an answer or an input, kept as it is walked and written down only where it is needed.</summary>
/// <param name="Before">The way up to here.</param>
/// <param name="Step">A name, or a place in a list.</param>
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
