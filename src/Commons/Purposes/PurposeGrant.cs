using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Purposes;

/// <summary>
/// 用途授权 · Allows an official to see residents' data unmasked: for which purpose, of which unit with all units below it, and in
/// which period. Without a grant names, telephone numbers and addresses are masked.
/// </summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class PurposeGrant : Entity<PurposeGrant>, IRaiseOnSave
{
    /// <summary>The maximum number of days; after that a grant has to be reviewed.</summary>
    internal const int MostDays = 366;

    private PurposeGrant() { }

    private PurposeGrant(Id<PurposeGrant> id)
        : base(id) { }

    /// <summary>用途 · The purpose.</summary>
    public Purpose Purpose { get; private init; }

    /// <summary>理由 · Why the official needs it.</summary>
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

    /// <summary>授权范围：该单位及其下级 · The unit whose residents it covers, with all units below it.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Grants a purpose.</summary>
    /// <param name="to">The official who receives the grant.</param>
    /// <param name="by">The official who grants it; never the same one.</param>
    /// <param name="unit">The unit whose residents it covers, with all units below it.</param>
    /// <param name="terms">The terms of the grant.</param>
    /// <exception cref="SelfGrant">Officials cannot grant a purpose to themselves.</exception>
    /// <exception cref="GrantDaysOutOfOrder">The grant would end before it begins, or last longer than a year.</exception>
    public static PurposeGrant Give(Id<Official> to, Id<Official> by, Id<OrgUnit> unit, GrantTerms terms)
    {
        if (to == by)
        {
            throw new SelfGrant().About(nameof(GrantPurpose.OfficialId));
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

    /// <summary>Ends the grant early.</summary>
    /// <param name="on">The last day.</param>
    /// <exception cref="GrantDaysOutOfOrder">The grant has already ended.</exception>
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

/// <summary>The terms of a grant.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Because">The reason.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record GrantTerms(Purpose Purpose, string Because, DateOnly From, DateOnly Until);
