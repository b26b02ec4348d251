using Commons.Store;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.Officials;

/// <summary>Looks up officials for other modules.</summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class OfficialDirectory(IDbContextFactory<CommonsContext> contexts)
{
    /// <summary>Requires that all officials are in the registry.</summary>
    /// <exception cref="RecordNotFound">An official is not in the registry.</exception>
    public async Task Require(IEnumerable<Id<Official>> ids, CancellationToken cancellation)
    {
        var asked = ids.Distinct().ToList();
        await using var db = contexts.CreateDbContext();
        var known = await db.Officials.Where(o => asked.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellation);
        if (asked.Except(known).Any())
        {
            throw new RecordNotFound(("干部", "official"));
        }
    }
}
