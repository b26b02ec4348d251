using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Persons;
using Commons.Purposes;
using Commons.Rights;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Time;

namespace Commons.Households;

/// <summary>
/// 家庭户信息更正 · The values of a household before a correction at the residents' request (PIPL Art. 46); encrypted like the current
/// values.
/// </summary>
[Needs(RegistryPermissions.ReadHouseholds)]
[Unprofiled]
[OfPersons(nameof(Purpose.Visits))]
public sealed class HouseholdCorrection : Entity<HouseholdCorrection>
{
    private HouseholdCorrection() { }

    private HouseholdCorrection(Id<HouseholdCorrection> id)
        : base(id) { }

    /// <summary>更正前的地址 · The previous address; null if it was not corrected.</summary>
    [Personal(PersonalKind.Address)]
    public PersonalText? Address { get; private init; }

    /// <summary>更正前的联系人 · The previous contact name; null if it was not corrected.</summary>
    [Personal(PersonalKind.Name)]
    public PersonalText? ContactName { get; private init; }

    /// <summary>更正前的联系电话 · The previous telephone number; null if it was not corrected.</summary>
    [Personal(PersonalKind.Phone)]
    public PersonalText? ContactPhone { get; private init; }

    /// <summary>理由 · The reason.</summary>
    public string Because { get; private init; } = "";

    /// <summary>更正日期 · The day of the correction.</summary>
    public DateOnly CorrectedOn { get; private init; }

    /// <summary>被更正的家庭户 · The household that was corrected.</summary>
    [Link<Household>("household")]
    [PartOf]
    internal Id<Household> HouseholdId { get; private init; }

    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Keeps the current values of a household that are about to be corrected.</summary>
    internal static HouseholdCorrection Create(Household household, CorrectHousehold change, Keyring keys, DateOnly on)
    {
        PersonalText? Copy(string property, PersonalText? text) =>
            PersonalText.FromPlainText(keys.Decrypt(household.Id, property, text));
        return new HouseholdCorrection(Id<HouseholdCorrection>.New())
        {
            Address = change.Address is null ? null : Copy(nameof(Address), household.Address),
            ContactName = change.Contact is null ? null : Copy(nameof(ContactName), household.ContactName),
            ContactPhone = change.Contact is null ? null : Copy(nameof(ContactPhone), household.ContactPhone),
            Because = change.Because,
            CorrectedOn = on,
            HouseholdId = household.Id,
            UnitId = household.UnitId,
        };
    }
}

/// <summary>更正家庭户信息 · Corrects the data of a household at the request of its residents; the previous values are kept, encrypted.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="Address">更正后的地址 · The corrected address; null to keep it.</param>
/// <param name="Contact">更正后的联系人 · The corrected contact; null to keep it.</param>
/// <param name="Because">理由 · Who made the request, and how the correction was verified.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialRequired>]
[Refuses<RightsPurposeRequired>]
[Refuses<CorrectionEmpty>]
[Refuses<PhoneInvalid>]
internal sealed record CorrectHousehold(
    Id<Household> HouseholdId,
    [property: StringLength(200, MinimumLength = 1)] string? Address,
    Contact? Contact,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<Household> Apply(
        CommonsContext db,
        PersonalRights desk,
        Keyring keys,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (Address is null && Contact is null)
        {
            throw new CorrectionEmpty();
        }

        var household = await db.Households.Require(
            HouseholdId,
            ("家庭户", "household"),
            nameof(HouseholdId),
            cancellation
        );
        var answered = await desk.Answer(
            NodeRef.To(HouseholdId),
            PersonalRight.Correction,
            RightsOutcome.Granted,
            Because,
            cancellation
        );
        db.HouseholdCorrections.Add(HouseholdCorrection.Create(household, this, keys, clock.Today()));
        household.Correct(Address, Contact?.Checked(nameof(Contact)));
        db.RightsRequests.Add(RightsRequest.From(answered));
        return household;
    }
}
