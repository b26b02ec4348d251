using Commons.OrgUnits;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.PersonalData;
using Petitions.Matters;

namespace Petitions.Petitioners;

/// <summary>
/// 信访人信息更正 · The values of a petitioner before a correction at that person's request (PIPL Art. 46); encrypted like the current
/// values.
/// </summary>
[Needs(PetitionPermissions.Petitioner)]
[Unprofiled]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class PetitionerCorrection : Entity<PetitionerCorrection>
{
    private PetitionerCorrection() { }

    private PetitionerCorrection(Id<PetitionerCorrection> id)
        : base(id) { }

    /// <summary>更正前的姓名 · The previous name; null if it was not corrected.</summary>
    [Personal(PersonalKind.Name)]
    public PersonalText? Name { get; private init; }

    /// <summary>更正前的电话 · The previous telephone number; null if it was not corrected.</summary>
    [Personal(PersonalKind.Phone)]
    public PersonalText? Phone { get; private init; }

    /// <summary>更正前的身份证号 · The previous id number; null if it was not corrected, or there was none.</summary>
    [Personal(PersonalKind.IdNumber)]
    public PersonalText? IdNumber { get; private init; }

    /// <summary>理由 · The reason.</summary>
    public string Because { get; private init; } = "";

    /// <summary>更正日期 · The day of the correction.</summary>
    public DateOnly CorrectedOn { get; private init; }

    /// <summary>被更正的信访人 · The petitioner whose data was corrected.</summary>
    [Link<Petitioner>("petitioner")]
    [PartOf]
    internal Id<Petitioner> PetitionerId { get; private init; }

    /// <summary>Whether the matter is sealed.</summary>
    [Watched]
    internal bool Sealed { get; private init; }

    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Keeps the current values of a petitioner that are about to be corrected.</summary>
    public static PetitionerCorrection Create(
        Petitioner petitioner,
        CorrectPetitioner change,
        Keyring keys,
        DateOnly on
    )
    {
        PersonalText? Copy(string? corrected, string property, PersonalText? text) =>
            corrected is null ? null : PersonalText.FromPlainText(keys.Decrypt(petitioner.Id, property, text));
        return new PetitionerCorrection(Id<PetitionerCorrection>.New())
        {
            Name = Copy(change.Name, nameof(Petitioner.Name), petitioner.Name),
            Phone = Copy(change.Phone, nameof(Petitioner.Phone), petitioner.Phone),
            IdNumber = Copy(change.IdNumber, nameof(Petitioner.IdNumber), petitioner.IdNumber),
            Because = change.Because,
            CorrectedOn = on,
            PetitionerId = petitioner.Id,
            UnitId = petitioner.UnitId,
            Sealed = petitioner.Sealed,
        };
    }
}
