using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>Days in a post, as measures count them.</summary>
/// <param name="Official">Who.</param>
/// <param name="Unit">Where.</param>
/// <param name="Kind">As what.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while it lasts.</param>
public sealed record TenureRef(Id<Official> Official, Id<OrgUnit> Unit, PostKind Kind, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the person held the post on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>Who held which post when, for the other rooms.</summary>
/// <param name="contexts">The shared registry.</param>
public sealed class Tenures(IDbContextFactory<CommonsContext> contexts)
{
    // Asked at every change that names who acted, so it is translated once.
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

    /// <summary>The tenures of these persons that touch a span of days.</summary>
    public async Task<IReadOnlyList<TenureRef>> Of(
        IReadOnlyCollection<Id<Official>> officials,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation
    )
    {
        await using var db = contexts.CreateDbContext();
        return await ofOfficials(db, officials, from, to).ToListAsync(cancellation);
    }

    /// <summary>The tenures at these units, of some kinds, that touch a span of days.</summary>
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
