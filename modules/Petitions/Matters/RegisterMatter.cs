using System.ComponentModel.DataAnnotations;
using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Persons;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.PersonalData;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>
/// 登记信访事项 · Registers a matter and returns its number, the deadline for the notice and, only once, the code with which the
/// petitioner can look it up.
/// </summary>
/// <param name="UnitId">责任单位 · The responsible unit, by jurisdiction (C20).</param>
/// <param name="HandlerId">承办人 · The official who handles it.</param>
/// <param name="HouseholdId">涉及的家庭户 · The household it concerns, if any.</param>
/// <param name="Petitioner">信访人 · The petitioner; null for an anonymous letter.</param>
/// <param name="Route">途径 · The route by which it is handled.</param>
/// <param name="Channel">来访渠道 · How it was submitted.</param>
/// <param name="Subject">事由 · The subject, in a few words.</param>
/// <param name="Summary">诉求摘要 · The claim and its facts.</param>
/// <param name="ReceivedOn">收到日期 · The day it was received.</param>
/// <param name="AccusedOfficialIds">被检举控告人 · The accused officials.</param>
/// <param name="AccusedUnitIds">被检举控告单位 · The accused units; their officials do not see it.</param>
[Change(PetitionPermissions.Register)]
[Refuses<AccusedInvalid>]
[Refuses<ConflictOfInterest>]
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
    [property: Past] DateOnly ReceivedOn,
    [property: Length(0, RegisterMatter.MostAccused)] IReadOnlyList<Id<Official>>? AccusedOfficialIds = null,
    [property: Length(0, RegisterMatter.MostAccused)] IReadOnlyList<Id<OrgUnit>>? AccusedUnitIds = null
)
{
    private const int MostAccused = 20;

    public async Task<Once<Matter, IssuedCode>> Apply(
        PetitionsContext db,
        Units units,
        OfficialDirectory officials,
        HouseholdDirectory households,
        WorkCalendars calendars,
        Interests interests,
        CurrentIdentity current,
        Keyring keys,
        CancellationToken cancellation
    )
    {
        var accused = new Accused(AccusedOfficialIds ?? [], AccusedUnitIds ?? []);
        var unit = await units.Require(UnitId, cancellation);
        await officials.Require([HandlerId, .. accused.Officials], cancellation);
        foreach (var one in accused.Units)
        {
            await units.Require(one, cancellation);
        }

        if (HouseholdId is { } household)
        {
            await households.Require(household, cancellation);
        }

        await interests.Forbid(UnitId, accused, nameof(UnitId), cancellation);
        await interests.Forbid(HandlerId, accused, nameof(HandlerId), cancellation);
        var matter = Matter.Register(
            Route == MatterRoute.Accusation
                ? SealedNumber.Next(ReceivedOn.Year)
                : await Matter.Numbers.Next(db.Matters.Select(m => m.Number), ReceivedOn.Year, cancellation),
            Route,
            Channel,
            (Subject, Summary),
            new Responsibility(unit, HandlerId, HouseholdId),
            ReceivedOn,
            await calendars.Current(cancellation),
            accused
        );
        if (matter.Sealed && current.Identity.Official is { } key)
        {
            // The official who receives an accusation knows it, and is responsible for its assignment.
            var registrar = new Id<Official>(key);
            await interests.Forbid(registrar, accused, nameof(AccusedOfficialIds), cancellation);
            matter.Name(registrar);
        }

        db.Matters.Add(matter);
        if (Petitioner?.Checked(nameof(Petitioner)) is not { } details)
        {
            return new Once<Matter, IssuedCode>(matter, null);
        }

        var (stored, issued) = QueryCode.Create(matter.Id, keys);
        db.Petitioners.Add(matter.BroughtBy(details));
        db.QueryCodes.Add(stored);
        return new Once<Matter, IssuedCode>(matter, issued);
    }
}
