using System.ComponentModel.DataAnnotations;
using Commons.Households;
using Commons.OrgUnits;
using Disputes.Store;
using Graph;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>登记矛盾纠纷 · Enters a dispute into the ledger; its number is given back.</summary>
/// <param name="UnitId">属地单位 · The unit where it arose.</param>
/// <param name="HouseholdId">涉及的家庭户 · A household it concerns.</param>
/// <param name="Kind">纠纷类型 · Its kind.</param>
/// <param name="Title">纠纷名称 · What it is about, in a few words.</param>
/// <param name="Summary">纠纷摘要 · What happened; the event, not the persons.</param>
/// <param name="RegisteredOn">登记日期 · The day.</param>
[Change]
[Refuses<DisputeDayNotYet>]
internal sealed record RegisterDispute(
    Id<OrgUnit> UnitId,
    Id<Household>? HouseholdId,
    DisputeKind Kind,
    [property: StringLength(100, MinimumLength = 1)] string Title,
    [property: StringLength(1000, MinimumLength = 1)] string Summary,
    DateOnly RegisteredOn
)
{
    public async Task<Dispute> Apply(
        DisputesContext db,
        Units units,
        HouseholdRoll households,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        clock.RequirePast(RegisteredOn, nameof(RegisteredOn));
        var unit = await units.Require(UnitId, cancellation);
        if (HouseholdId is { } household)
        {
            await households.Require(household, cancellation);
        }

        var number = await NextNumber(db, RegisteredOn.Year, cancellation);
        var dispute = Dispute.Register(number, Kind, (Title, Summary), unit, HouseholdId, RegisteredOn);
        db.Disputes.Add(dispute);
        return dispute;
    }

    // Two registrations at once take the same number; the unique index lets one through and the other is asked to retry.
    private static async Task<string> NextNumber(DisputesContext db, int year, CancellationToken cancellation)
    {
        var prefix = DisputeNumber.Prefix(year);
        var last = await db
            .Disputes.Where(d => d.Number.StartsWith(prefix))
            .MaxAsync(d => (string?)d.Number, cancellation);
        return DisputeNumber.After(last, year);
    }
}

/// <summary>The numbers of the ledger: a year and a running number of six digits, so that they order as text.</summary>
internal static class DisputeNumber
{
    public static string Prefix(int year) => $"JF-{year}-";

    public static string After(string? last, int year) =>
        $"{Prefix(year)}{(last is null ? 0 : int.Parse(last.AsSpan(Prefix(year).Length))) + 1:D6}";
}
