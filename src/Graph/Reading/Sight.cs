using System.Collections.Concurrent;
using Graph.Model;
using Graph.Planning;
using Kernel;

namespace Graph.Reading;

/// <summary>Which of the records that somebody names are there for that caller.</summary>
internal sealed class Sight
{
    private readonly ConcurrentDictionary<ObjectType, PerReach<Statement>> statements = new();

    /// <summary>Whether a record is there for the caller.</summary>
    public async ValueTask<bool> Holds(Run run, ObjectType node, long key)
    {
        var keys = new KeyIndex();
        keys.Add(key);
        return (await Of(run, node, keys)).Count > 0;
    }

    /// <summary>Those of some records that are there for the caller.</summary>
    public async ValueTask<KeyIndex> Of(Run run, ObjectType node, KeyIndex keys)
    {
        if (keys.Count == 0 || node.Reach.IsOpen(run.IsLimited))
        {
            return keys;
        }

        var statement = statements
            .GetOrAdd(node, n => new PerReach<Statement>(limited => Shaping.ByKeys(n, [IdOf(n)], limited)))
            .Of(run.IsLimited);
        var seen = new KeyIndex();
        var command = statement.Command(await run.Reader(node.Store!), run.Caller.Identity, keys);
        await using var rows = await run.Read(node.Store!, command);
        while (await rows.ReadAsync(run.Cancellation))
        {
            seen.Add(rows.GetInt64(0));
        }

        return seen;
    }

    private static System.Reflection.PropertyInfo IdOf(ObjectType node) => node.Clr!.GetProperty(nameof(Entity<>.Id))!;
}
