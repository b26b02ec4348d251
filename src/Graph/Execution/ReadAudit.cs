using System.Collections.Frozen;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Kernel;
using Kernel.Access;
using Kernel.Audit;
using Kernel.Texts;

namespace Graph.Execution;

/// <summary>
/// Writes the audit entries for reads of audited records, unmasked fields and exports of personal data, before the response is sent: without the
/// entry there is no response. An entry belongs to the chain of the record's own module.
/// </summary>
/// <param name="model">Finds the module of a record.</param>
/// <param name="trail">Writes the entries.</param>
internal sealed class ReadAudit(GraphModel model, AuditWriter trail) : IReadAudit
{
    private const string Act = "read";

    public ValueTask Write(Run run) =>
        run.Watched is null && run.Unmasked.Count == 0 && run.Exported.Count == 0 ? default : new(Note(run));

    private async Task Note(Run run)
    {
        var noted = (run.Watched ?? FrozenSet<(ObjectType Node, long Key)>.Empty)
            .Select(w => (w.Node, w.Key, Kind: AuditKind.SealedRead, About: "{}"))
            .Concat(
                run.Unmasked.Select(u =>
                    (Node: NodeOf(u.Record), u.Record.Key, Kind: AuditKind.Unmask, About: Shown(u))
                )
            )
            .Concat(run.Exported.Select(e => (Node: NodeOf(e), e.Key, Kind: AuditKind.Export, About: "{}")));
        foreach (var module in noted.GroupBy(n => n.Node.Store!))
        {
            await using var db = module.Key.Open();
            db.Acting = new CurrentIdentity { Identity = run.Caller.Identity, Act = Act };
            foreach (var (node, key, kind, about) in module)
            {
                trail.Note(db, kind, node.Name, key, about);
            }

            await db.SaveChangesAsync(run.Cancellation);
        }
    }

    public async Task<bool> Hold(NodeRef record, CancellationToken cancellation)
    {
        if (model.Find(record.Kind) is not ObjectType { Reach.Watched: { } flag } node)
        {
            return false;
        }

        await using var db = node.Store!.Open();
        var key = Activator.CreateInstance(typeof(Id<>).MakeGenericType(node.Clr!), record.Key);
        return await db.FindAsync(node.Clr!, [key], cancellation) is not { } found || (bool)flag.GetValue(found)!;
    }

    private ObjectType NodeOf(NodeRef record) => (ObjectType)model.Find(record.Kind)!;

    // The names of the shown fields, never their values.
    private static string Shown(IUnmask unmask) =>
        JsonSerializer.Serialize(
            new { fields = unmask.Fields.Distinct().Order().Select(f => Naming.UpperSnake(f.ToString())) }
        );
}
