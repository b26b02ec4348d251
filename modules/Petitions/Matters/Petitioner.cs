using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Commons.Rights;
using Graph;
using Kernel;
using Kernel.PersonalData;

namespace Petitions.Matters;

/// <summary>
/// 信访人 · Who brought a matter, so that notice and reply reach that person (信访工作条例 Arts 22, 23, 32). Kept apart from the
/// matter and once for each: no file on a person comes of it. The handler sees it in the clear, since telling this person is the duty.
/// </summary>
[Needs(PetitionPermissions.Petitioner)]
[Unprofiled]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class Petitioner : Entity<Petitioner>
{
    private Petitioner() { }

    private Petitioner(Id<Petitioner> id)
        : base(id) { }

    /// <summary>姓名 · The name; masked for those without a purpose.</summary>
    [Personal(PersonalKind.Name)]
    public PersonalText Name { get; private set; } = null!;

    /// <summary>电话 · The telephone; masked for those without a purpose.</summary>
    [Personal(PersonalKind.Phone)]
    public PersonalText Phone { get; private set; } = null!;

    /// <summary>身份证号 · The citizen id number, where it had to be shown; masked for those without a purpose.</summary>
    [Personal(PersonalKind.IdNumber)]
    public PersonalText? IdNumber { get; private set; }

    /// <summary>所提的信访件 · The matter that was brought.</summary>
    [Link<Matter>("matter")]
    [PartOf]
    internal Id<Matter> MatterId { get; private init; }

    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    [OnDuty]
    internal Id<Official> HandlerId { get; private set; }

    /// <summary>Whether the matter is sealed.</summary>
    [Watched]
    internal bool Sealed { get; private init; }

    /// <summary>Notes who brought a matter.</summary>
    public static Petitioner Of(Matter matter, PetitionerDetails details) =>
        new(Id<Petitioner>.New())
        {
            Name = PersonalText.Of(details.Name),
            Phone = PersonalText.Of(details.Phone),
            IdNumber = PersonalText.Of(details.IdNumber),
            MatterId = matter.Id,
            UnitId = matter.UnitId,
            HandlerId = matter.HandlerId,
            Sealed = matter.Sealed,
        };

    /// <summary>The duty to tell this person goes with the matter.</summary>
    public void HandOn(Id<Official> handler) => HandlerId = handler;

    /// <summary>Corrects what is held, at that person's wish.</summary>
    public void Correct(string? name, string? phone, string? idNumber, RightAnswered answered)
    {
        Name = PersonalText.Of(name) ?? Name;
        Phone = PersonalText.Of(phone) ?? Phone;
        IdNumber = PersonalText.Of(idNumber) ?? IdNumber;
        Raise(answered);
    }
}
