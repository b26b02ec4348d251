using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Purposes;

/// <summary>
/// 用途授权 · Who may see residents' data in the clear: for what, of which unit and all below it, from when until when. Without one
/// names, telephones and addresses are masked.
/// </summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class PurposeGrant : Entity<PurposeGrant>, IRaiseOnSave
{
    /// <summary>For how many days a purpose is granted at most; after that it is looked at again.</summary>
    internal const int MostDays = 366;

    private PurposeGrant() { }

    private PurposeGrant(Id<PurposeGrant> id)
        : base(id) { }

    /// <summary>用途 · For what.</summary>
    public Purpose Purpose { get; private init; }

    /// <summary>理由 · Why this person needs it.</summary>
    public string Because { get; private init; } = "";

    /// <summary>起 · The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>止 · The last day.</summary>
    [Sortable]
    public DateOnly Until { get; private set; }

    /// <summary>被授权的干部 · The official to whom the purpose is granted.</summary>
    [Link<Official>("official")]
    [HandedTo]
    internal Id<Official> OfficialId { get; private init; }

    /// <summary>授权人 · The official who granted it.</summary>
    [Link<Official>("givenBy")]
    internal Id<Official> GivenById { get; private init; }

    /// <summary>授权范围：该单位及其下级 · The unit of whose residents, with all below it.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Grants a purpose.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="by">By whom; never by the same person.</param>
    /// <param name="unit">Of which unit's residents, and those of all below it.</param>
    /// <param name="terms">For what, why, and for which days.</param>
    /// <exception cref="PurposeGrantedToOneself">Nobody grants a purpose to themselves.</exception>
    /// <exception cref="GrantDaysOutOfOrder">It would end before it begins, or last longer than a year.</exception>
    public static PurposeGrant Give(Id<Official> to, Id<Official> by, Id<OrgUnit> unit, GrantTerms terms)
    {
        if (to == by)
        {
            throw new PurposeGrantedToOneself().About(nameof(GrantPurpose.OfficialId));
        }

        return terms.Until < terms.From || terms.Until.DayNumber - terms.From.DayNumber >= MostDays
            ? throw new GrantDaysOutOfOrder(MostDays).About(nameof(GrantPurpose.Until))
            : new PurposeGrant(Id<PurposeGrant>.New())
            {
                Purpose = terms.Purpose,
                Because = terms.Because,
                From = terms.From,
                Until = terms.Until,
                OfficialId = to,
                GivenById = by,
                UnitId = unit,
            };
    }

    /// <summary>Ends it before its time.</summary>
    /// <param name="on">The last day.</param>
    /// <exception cref="GrantDaysOutOfOrder">It is over already.</exception>
    internal void End(DateOnly on)
    {
        if (on >= Until)
        {
            throw new GrantDaysOutOfOrder(MostDays).About(nameof(EndPurpose.EndsOn));
        }

        Until = on;
    }

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}

/// <summary>For what a purpose is granted, why, and for which days.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="Because">Why.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record GrantTerms(Purpose Purpose, string Because, DateOnly From, DateOnly Until);
