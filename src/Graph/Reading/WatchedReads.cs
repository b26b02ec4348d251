using Graph.Planning;
using Kernel.Access;
using Kernel.Audit;

namespace Graph.Reading;

/// <summary>Writes down who read what is watched, before the answer goes out: without the entry there is no answer.</summary>
/// <param name="trail">Where it is written down.</param>
internal sealed class WatchedReads(AuditTrail trail)
{
    private const string Act = "read";

    public async ValueTask Write(Run run)
    {
        foreach (var module in (run.Watched ?? []).GroupBy(w => w.Node.Store!))
        {
            await using var db = module.Key.Open();
            db.Acting = new CurrentIdentity { Identity = run.Caller.Identity, Act = Act };
            foreach (var (node, key) in module)
            {
                trail.Note(db, AuditKind.SealedRead, node.Name, key);
            }

            await db.SaveChangesAsync(run.Cancellation);
        }
    }
}
