using System.Collections.Concurrent;
using Graph.Model;
using Graph.Planning;
using Kernel;

namespace Graph.Reading;

/// <summary>
/// Whether a permission reaches a record that somebody sees by another one: who sees the households of a town need not be allowed to
/// unmask them all.
/// </summary>
/// <param name="model">Which records there are.</param>
internal sealed class Extent(GraphModel model)
{
    private readonly ConcurrentDictionary<(ObjectType Node, string Permission), Statement> statements = new();

    /// <summary>Whether a record that the caller sees lies where a permission is held.</summary>
    public async ValueTask<bool> Covers(Run run, NodeRef record, string permission)
    {
        if (run.Caller.Identity.Reaches is null || model.Find(record.Kind) is not ObjectType node)
        {
            return true;
        }

        var id = node.Clr!.GetProperty(nameof(Entity<>.Id))!;
        var statement = statements.GetOrAdd(
            (node, permission),
            asked => Shaping.ByKeys(asked.Node, [id], limited: true, asked.Permission)
        );
        var keys = new KeyIndex();
        keys.Add(record.Key);
        var command = statement.Command(await run.Reader(node.Store!), run.Caller.Identity, keys);
        await using var rows = await run.Read(node.Store!, command);
        return await rows.ReadAsync(run.Cancellation);
    }
}
