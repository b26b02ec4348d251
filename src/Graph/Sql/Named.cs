using Graph.Schema;
using Kernel;

namespace Graph.Sql;

/// <summary>
/// Ids in a condition on a link. An id of a record that the caller may not see matches nothing: a caller who knows its id must not learn from it
/// which visible rows refer to that record.
/// </summary>
/// <param name="Target">The node that the ids belong to.</param>
/// <param name="Value">The key, or a list of keys.</param>
internal sealed record Named(ObjectType Target, object? Value)
{
    /// <summary>The value to compare with for a caller.</summary>
    public async ValueTask<object?> For(QuerySession session, RecordVisibility sight)
    {
        if (Target.Reach.IsOpen(session.IsLimited))
        {
            return Value;
        }

        var all = Value as object?[] ?? [Value];
        var keys = new KeyIndex();
        foreach (var key in all.OfType<IKey>())
        {
            keys.Add(key.Value);
        }

        var seen = await sight.Of(session, Target, keys);
        if (seen.Count == keys.Count)
        {
            return Value;
        }

        return Value is object?[]
            ? all.Where(key => key is IKey { Value: var known } && seen.Find(known) >= 0).ToArray()
            : Nobody(Value!.GetType());
    }

    // No record has this key.
    private static object? Nobody(Type key) => Activator.CreateInstance(key);
}
