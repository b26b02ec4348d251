using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Persons;
using Commons.Rights;
using Graph;
using Kernel;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Time;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Petitioners;

/// <summary>更正信访人信息 · Corrects a petitioner's data at that person's request; the previous values are kept, encrypted.</summary>
/// <param name="PetitionerId">信访人 · The petitioner.</param>
/// <param name="Name">更正后的姓名 · The corrected name; null to keep it.</param>
/// <param name="Phone">更正后的电话 · The corrected telephone number; null to keep it. Its last digits are the new check for lookups.</param>
/// <param name="IdNumber">更正后的身份证号 · The corrected id number; null to keep it.</param>
/// <param name="Because">理由 · Who made the request, and how the identity was verified.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialRequired>]
[Refuses<RightsPurposeRequired>]
[Refuses<CorrectionEmpty>]
[Refuses<PhoneInvalid>]
[Refuses<IdNumberInvalid>]
internal sealed record CorrectPetitioner(
    Id<Petitioner> PetitionerId,
    [property: StringLength(50, MinimumLength = 1)] string? Name,
    [property: StringLength(20, MinimumLength = 1)] string? Phone,
    [property: StringLength(18, MinimumLength = 1)] string? IdNumber,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<Petitioner> Apply(
        PetitionsContext db,
        PersonalRights desk,
        Keyring keys,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if ((Name ?? Phone ?? IdNumber) is null)
        {
            throw new CorrectionEmpty();
        }

        if (Phone is not null)
        {
            Telephone.Require(Phone, nameof(Phone));
        }

        if (IdNumber is not null)
        {
            CitizenId.Require(IdNumber, nameof(IdNumber));
        }

        var petitioner = await db.Petitioners.Require(
            PetitionerId,
            ("信访人", "petitioner"),
            nameof(PetitionerId),
            cancellation
        );
        var answered = await desk.Answer(
            NodeRef.To(PetitionerId),
            PersonalRight.Correction,
            RightsOutcome.Granted,
            Because,
            cancellation
        );
        db.PetitionerCorrections.Add(PetitionerCorrection.Create(petitioner, this, keys, clock.Today()));
        petitioner.Correct(Name, Phone, IdNumber, answered);
        return petitioner;
    }
}
