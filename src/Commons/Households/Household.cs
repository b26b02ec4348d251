using Commons.OrgUnits;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Data;
using Kernel.Refusals;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>
/// 家庭户 · A household as far as serving it needs (PIPL Art. 6, least scope): where it is and how many live there. No
/// biography, no score, no label.
/// </summary>
public sealed class Household : Entity<Household>
{
    private Household() { }

    private Household(Id<Household> id)
        : base(id) { }

    /// <summary>户编号 · The household's number.</summary>
    public string Code { get; private init; } = "";

    /// <summary>地址 · The address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>常住人口数 · How many people live there.</summary>
    public int Headcount { get; private set; }

    /// <summary>谢绝走访 · The household does not wish to be visited; honoured, and neutral in every figure.</summary>
    public bool DoNotDisturb { get; private set; }

    [Link<OrgUnit>("unit")]
    internal Id<OrgUnit> UnitId { get; private init; }

    internal long UnitCode { get; private init; }

    /// <summary>Enters a household into the registry of a unit.</summary>
    public static Household Enter(string code, UnitRef unit, string address, int headcount) =>
        new(Id<Household>.New())
        {
            Code = code,
            UnitId = unit.Id,
            UnitCode = unit.Code,
            Address = address,
            Headcount = headcount,
        };

    internal void Wish(bool notToBeDisturbed) => DoNotDisturb = notToBeDisturbed;
}

/// <summary>谢绝或恢复走访 · Honours a household's wish not to be visited, or to be visited again.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="DoNotDisturb">是否谢绝 · Whether it wishes not to be visited.</param>
[Change]
internal sealed record RespectWish(Id<Household> HouseholdId, bool DoNotDisturb)
{
    public async Task<Household> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var household = await db.Households.Require(
            HouseholdId,
            ("家庭户", "household"),
            nameof(HouseholdId),
            cancellation
        );
        household.Wish(DoNotDisturb);
        return household;
    }
}

[Extends<Query>]
internal static class HouseholdQueries
{
    /// <summary>按编号查家庭户 · The household with a number.</summary>
    [Lookup(nameof(Commons.Households.Household.Code))]
    public static IQueryable<Household> Household(CommonsContext db) => db.Households;

    /// <summary>家庭户 · Households.</summary>
    [Connection]
    public static IQueryable<Household> Households(CommonsContext db) => db.Households;
}

[Extends<OrgUnit>]
internal static class OrgUnitHouseholds
{
    /// <summary>家庭户 · The households of this unit.</summary>
    [Connection(nameof(Household.UnitId))]
    public static IQueryable<Household> Households(CommonsContext db) => db.Households;
}

/// <summary>A household as other rooms keep it.</summary>
/// <param name="Id">The key.</param>
/// <param name="UnitId">The unit it lies in.</param>
/// <param name="UnitCode">That unit's code.</param>
/// <param name="DoNotDisturb">Whether it wishes not to be visited.</param>
public sealed record HouseholdRef(Id<Household> Id, Id<OrgUnit> UnitId, long UnitCode, bool DoNotDisturb);

/// <summary>The households, for the other rooms.</summary>
/// <param name="contexts">The shared registry.</param>
public sealed class HouseholdRoll(IDbContextFactory<CommonsContext> contexts)
{
    /// <summary>The household with a key.</summary>
    /// <exception cref="RecordNotFound">There is none.</exception>
    public async Task<HouseholdRef> Require(Id<Household> id, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await db
                .Households.Where(h => h.Id == id)
                .Select(h => new HouseholdRef(h.Id, h.UnitId, h.UnitCode, h.DoNotDisturb))
                .SingleOrDefaultAsync(cancellation)
            ?? throw new RecordNotFound(("家庭户", "household"), id);
    }
}
