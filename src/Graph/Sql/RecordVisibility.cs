using System.Collections.Concurrent;
using Graph.Schema;
using Kernel;

namespace Graph.Sql;

/// <summary>Which of the records that somebody names are there for that caller.</summary>
internal sealed class RecordVisibility
{
    private readonly ConcurrentDictionary<(ObjectType Node, string? Permission), PerScope<KeyedStatement>> statements =
        new();

    /// <summary>Whether a record is there for the caller.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="node">What it is.</param>
    /// <param name="key">Its key.</param>
    /// <param name="permission">What has to reach it as well; null where it is enough to see it.</param>
    public async ValueTask<bool> Holds(QuerySession session, ObjectType node, long key, string? permission = null)
    {
        var keys = new KeyIndex();
        keys.Add(key);
        return (await Of(session, node, keys, permission)).Count > 0;
    }

    /// <summary>Those of some records that are there for the caller.</summary>
    public async ValueTask<KeyIndex> Of(QuerySession session, ObjectType node, KeyIndex keys, string? permission = null)
    {
        // Records of a kind that the caller may not see do not exist for the caller.
        if (node.Permission is { } needed && !session.Permissions.Holds(needed))
        {
            return new KeyIndex();
        }

        // What sees everything need not reach everything.
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
