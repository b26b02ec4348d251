using System.Collections.Concurrent;
using Graph.Schema;
using Kernel;

namespace Graph.Sql;

/// <summary>Decides which of the records that a caller names exist for that caller.</summary>
internal sealed class RecordVisibility
{
    private readonly ConcurrentDictionary<(ObjectType Node, string? Permission), PerScope<KeyedStatement>> statements =
        new();

    /// <summary>Whether a record exists for the caller.</summary>
    /// <param name="session">The caller's session.</param>
    /// <param name="node">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="permission">A further permission that must reach it; null if visibility is sufficient.</param>
    public async ValueTask<bool> Holds(QuerySession session, ObjectType node, long key, string? permission = null)
    {
        var keys = new KeyIndex();
        keys.Add(key);
        return (await Of(session, node, keys, permission)).Count > 0;
    }

    /// <summary>Of the given records, those that exist for the caller.</summary>
    public async ValueTask<KeyIndex> Of(QuerySession session, ObjectType node, KeyIndex keys, string? permission = null)
    {
        // Records of a kind that the caller may not see do not exist for the caller.
        if (node.Permission is { } needed && !session.Permissions.Holds(needed))
        {
            return new KeyIndex();
        }

        // A caller who sees every record may still hold the further permission for some units only.
        var isLimited = session.IsLimited || permission is not null;
        if (keys.Count == 0 || (permission is null && node.Reach.IsOpen(isLimited)))
        {
            return keys;
        }

        var statement = statements
            .GetOrAdd(
                (node, permission),
                asked => new PerScope<KeyedStatement>(limited =>
                    Shaping.ByKeys(asked.Node, [IdOf(asked.Node)], limited, asked.Permission)
                )
            )
            .Of(isLimited);
        var seen = new KeyIndex();
        await session.Read(statement.For(keys), KeyedStatement.Values(keys), row => seen.Add(row.GetInt64(0)));

        return seen;
    }

    private static System.Reflection.PropertyInfo IdOf(ObjectType node) => node.Clr!.GetProperty(nameof(Entity<>.Id))!;
}
