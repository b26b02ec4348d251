using Commons.Store;
using Graph;
using Kernel;
using Kernel.Refusals;
using Microsoft.EntityFrameworkCore;

namespace Commons.Officials;

/// <summary>干部 · A person who holds or held a post; what one may do and is measured by comes from the posts.</summary>
public sealed class Official : Entity<Official>
{
    private Official() { }

    private Official(Id<Official> id)
        : base(id) { }

    /// <summary>工号 · The staff number.</summary>
    public string Number { get; private init; } = "";

    /// <summary>姓名 · The name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Enters an official into the registry.</summary>
    public static Official Enter(string number, string name) =>
        new(Id<Official>.New()) { Number = number, Name = name };
}

[Extends<Query>]
internal static class OfficialQueries
{
    /// <summary>按工号查干部 · The official with a staff number.</summary>
    [Lookup(nameof(Commons.Officials.Official.Number))]
    public static IQueryable<Official> Official(CommonsContext db) => db.Officials;

    /// <summary>干部名册 · Officials.</summary>
    [Connection]
    public static IQueryable<Official> Officials(CommonsContext db) => db.Officials;
}

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
        if (asked.Except(known).Cast<Id<Official>?>().FirstOrDefault() is { } unknown)
        {
            throw new RecordNotFound(("干部", "official"), unknown);
        }
    }
}
