using Commons.Store;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.Officials;

/// <summary>The officials, for the other rooms.</summary>
/// <param name="contexts">The shared registry.</param>
public sealed class OfficialRoll(IDbContextFactory<CommonsContext> contexts)
{
    /// <summary>Makes sure that all of them are in the registry.</summary>
    /// <exception cref="RecordNotFound">One is not.</exception>
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
