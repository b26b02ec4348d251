using Graph.Schema;
using Kernel;

namespace Graph.Sql;

/// <summary>
/// Ids by which a filter asks where a link leads. Of a record that the caller does not see they lead to nothing: who holds its id must
/// not find out by it which of the rows within reach point there.
/// </summary>
/// <param name="Target">What they are ids of.</param>
/// <param name="Value">The key, or a list of keys.</param>
internal sealed record Named(ObjectType Target, object? Value)
{
    /// <summary>The value as it is compared for a caller.</summary>
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
