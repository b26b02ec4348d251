using System.ComponentModel.DataAnnotations;
using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>登记信访事项 · Registers a matter with who answers for it; its number and the term of the notice are given back.</summary>
/// <param name="UnitId">责任单位 · The responsible unit, by jurisdiction (C20).</param>
/// <param name="HandlerId">承办人 · The official who handles it.</param>
/// <param name="HouseholdId">涉及的家庭户 · The household it concerns.</param>
/// <param name="Route">途径 · By which route it is handled.</param>
/// <param name="Channel">来访渠道 · How it came in.</param>
/// <param name="Subject">事由 · What it is about, in a few words.</param>
/// <param name="Summary">诉求摘要 · What is claimed, on which facts.</param>
/// <param name="ReceivedOn">收到日期 · The day it came in.</param>
[Change]
[Refuses<MatterDayNotYet>]
internal sealed record RegisterMatter(
    Id<OrgUnit> UnitId,
    Id<Official> HandlerId,
    Id<Household>? HouseholdId,
    MatterRoute Route,
    MatterChannel Channel,
    [property: StringLength(100, MinimumLength = 1)] string Subject,
    [property: StringLength(1000, MinimumLength = 1)] string Summary,
    DateOnly ReceivedOn
)
{
    public async Task<Matter> Apply(
        PetitionsContext db,
        Units units,
        OfficialRoll officials,
        HouseholdRoll households,
        WorkCalendars calendars,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (ReceivedOn > clock.Today())
        {
            throw new MatterDayNotYet().About(nameof(ReceivedOn));
        }

        var unit = await units.Require(UnitId, cancellation);
        await officials.Require([HandlerId], cancellation);
        if (HouseholdId is { } household)
        {
            await households.Require(household, cancellation);
        }

        var matter = Matter.Register(
            await NextNumber(db, ReceivedOn.Year, cancellation),
            Route,
            Channel,
            (Subject, Summary),
            new Responsibility(unit, HandlerId, HouseholdId),
            ReceivedOn,
            await calendars.Current(cancellation)
        );
        db.Matters.Add(matter);
        return matter;
    }

    // Two registrations at once take the same number; the unique index lets one through and the other is asked to retry.
    private static async Task<string> NextNumber(PetitionsContext db, int year, CancellationToken cancellation)
    {
        var prefix = MatterNumber.Prefix(year);
        var last = await db
            .Matters.Where(m => m.Number.StartsWith(prefix))
            .MaxAsync(m => (string?)m.Number, cancellation);
        return MatterNumber.After(last, year);
    }
}

/// <summary>The numbers of matters: a year and a running number of six digits, so that they order as text.</summary>
internal static class MatterNumber
{
    public static string Prefix(int year) => $"WP-{year}-";

    public static string After(string? last, int year) =>
        $"{Prefix(year)}{(last is null ? 0 : int.Parse(last.AsSpan(Prefix(year).Length))) + 1:D6}";
}
