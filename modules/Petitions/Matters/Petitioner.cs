using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Commons.Rights;
using Graph;
using Kernel;
using Kernel.PersonalData;

namespace Petitions.Matters;

/// <summary>
/// 信访人 · The petitioner of a matter, so that notice and reply can be delivered (信访工作条例 Arts 22, 23, 32). It is stored separately
/// for each matter, so that no file on a person results. The handler sees it unmasked, because notifying this person is the
/// handler's duty.
/// </summary>
[Needs(PetitionPermissions.Petitioner)]
[Unprofiled]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class Petitioner : Entity<Petitioner>
{
    private Petitioner() { }

    private Petitioner(Id<Petitioner> id)
        : base(id) { }

    /// <summary>姓名 · The name; masked for callers without a purpose.</summary>
    [Personal(PersonalKind.Name)]
    public PersonalText Name { get; private set; } = null!;

    /// <summary>电话 · The telephone number; masked for callers without a purpose.</summary>
    [Personal(PersonalKind.Phone)]
    public PersonalText Phone { get; private set; } = null!;

    /// <summary>身份证号 · The citizen id number, if it had to be shown; masked for callers without a purpose.</summary>
    [Personal(PersonalKind.IdNumber)]
    public PersonalText? IdNumber { get; private set; }

    /// <summary>所提的信访件 · The petitioner's matter.</summary>
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

    /// <summary>Records the petitioner of a matter.</summary>
    public static Petitioner Create(Matter matter, PetitionerDetails details) =>
        new(Id<Petitioner>.New())
        {
            Name = PersonalText.FromPlainText(details.Name),
            Phone = PersonalText.FromPlainText(details.Phone),
            IdNumber = PersonalText.FromPlainText(details.IdNumber),
            MatterId = matter.Id,
            UnitId = matter.UnitId,
            HandlerId = matter.HandlerId,
            Sealed = matter.Sealed,
        };

    /// <summary>Passes the duty to notify the petitioner to a new handler.</summary>
    public void HandOn(Id<Official> handler) => HandlerId = handler;

    /// <summary>Corrects the data at the person's request.</summary>
    public void Correct(string? name, string? phone, string? idNumber, RightAnswered answered)
    {
        Name = PersonalText.FromPlainText(name) ?? Name;
        Phone = PersonalText.FromPlainText(phone) ?? Phone;
        IdNumber = PersonalText.FromPlainText(idNumber) ?? IdNumber;
        Raise(answered);
    }
}
