using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>A tenure, as measures count it.</summary>
/// <param name="Official">The official.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind of post.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null if it is open-ended.</param>
public sealed record TenureRef(Id<Official> Official, Id<OrgUnit> Unit, PostKind Kind, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the official held the post on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>Looks up tenures for other modules.</summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class Tenures(IDbContextFactory<CommonsContext> contexts)
{
    // Used by every mutation that names an acting official, so it is compiled once.
    private readonly Func<
        CommonsContext,
        IReadOnlyCollection<Id<Official>>,
        DateOnly,
        DateOnly,
        IAsyncEnumerable<TenureRef>
    > ofOfficials = EF.CompileAsyncQuery(
        (CommonsContext db, IReadOnlyCollection<Id<Official>> officials, DateOnly from, DateOnly to) =>
            db.Set<Tenure>()
                .Where(t => officials.Contains(t.OfficialId) && t.From <= to && (t.To == null || t.To >= from))
                .OrderBy(t => t.Id)
                .Select(t => new TenureRef(t.OfficialId, t.UnitId, t.Kind, t.From, t.To))
    );

    /// <summary>The tenures of officials that overlap a period.</summary>
    public async Task<IReadOnlyList<TenureRef>> Find(
        IReadOnlyCollection<Id<Official>> officials,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        await using var db = contexts.CreateDbContext();
        return await ofOfficials(db, officials, from, to).ToListAsync(cancellation);
    }

    /// <summary>The tenures of some kinds at units that overlap a period.</summary>
    public async Task<IReadOnlyList<TenureRef>> At(
        IReadOnlyCollection<Id<OrgUnit>> units,
        IReadOnlyCollection<PostKind> kinds,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        await using var db = contexts.CreateDbContext();
        return await db
            .Tenures.Where(t => units.Contains(t.UnitId) && kinds.Contains(t.Kind))
            .Where(t => t.From <= to && (t.To == null || t.To >= from))
            .OrderBy(t => t.Id)
            .Select(t => new TenureRef(t.OfficialId, t.UnitId, t.Kind, t.From, t.To))
            .ToListAsync(cancellation);
    }
}
