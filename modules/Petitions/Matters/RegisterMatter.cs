using System.ComponentModel.DataAnnotations;
using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Persons;
using Graph;
using Kernel;
using Petitions.Petitioners;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>登记信访事项 · Registers a matter with who answers for it; its number and the term of the notice are given back.</summary>
/// <param name="UnitId">责任单位 · The responsible unit, by jurisdiction (C20).</param>
/// <param name="HandlerId">承办人 · The official who handles it.</param>
/// <param name="HouseholdId">涉及的家庭户 · The household it concerns.</param>
/// <param name="Petitioner">信访人 · Who brings it; nothing for a letter without a name.</param>
/// <param name="Route">途径 · By which route it is handled.</param>
/// <param name="Channel">来访渠道 · How it came in.</param>
/// <param name="Subject">事由 · What it is about, in a few words.</param>
/// <param name="Summary">诉求摘要 · What is claimed, on which facts.</param>
/// <param name="ReceivedOn">收到日期 · The day it came in.</param>
[Change(PetitionPermissions.Register)]
[Refuses<PhoneInvalid>]
[Refuses<IdNumberInvalid>]
internal sealed record RegisterMatter(
    Id<OrgUnit> UnitId,
    Id<Official> HandlerId,
    Id<Household>? HouseholdId,
    PetitionerDetails? Petitioner,
    MatterRoute Route,
    MatterChannel Channel,
    [property: StringLength(100, MinimumLength = 1)] string Subject,
    [property: StringLength(1000, MinimumLength = 1)] string Summary,
    [property: Past] DateOnly ReceivedOn
)
{
    public async Task<Matter> Apply(
        PetitionsContext db,
        Units units,
        OfficialRoll officials,
        HouseholdRoll households,
        WorkCalendars calendars,
        CancellationToken cancellation
    )
    {
        var unit = await units.Require(UnitId, cancellation);
        await officials.Require([HandlerId], cancellation);
        if (HouseholdId is { } household)
        {
            await households.Require(household, cancellation);
        }

        var matter = Matter.Register(
            await Matter.Numbers.Next(db.Matters.Select(m => m.Number), ReceivedOn.Year, cancellation),
            Route,
            Channel,
            (Subject, Summary),
            new Responsibility(unit, HandlerId, HouseholdId),
            ReceivedOn,
            await calendars.Current(cancellation)
        );
        db.Matters.Add(matter);
        if (Petitioner?.Checked(nameof(Petitioner)) is { } details)
        {
            db.Petitioners.Add(matter.BroughtBy(details));
        }

        return matter;
    }
}
