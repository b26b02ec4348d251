using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Posts;

/// <summary>
/// 委托 · Authority of a post that its holder delegates to an official below, for a period: which permissions, for which unit, and
/// why. It ends with the holder's own tenure, and cannot be delegated further.
/// </summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class Delegation : Entity<Delegation>, IRaiseOnSave
{
    /// <summary>The maximum number of days from the day of the delegation; for longer absences an acting holder is appointed.</summary>
    internal const int MostDays = 92;

    private Delegation() { }

    private Delegation(Id<Delegation> id)
        : base(id) { }

    /// <summary>起 · The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>止 · The last day.</summary>
    [Sortable]
    public DateOnly Until { get; private init; }

    /// <summary>事由 · The reason.</summary>
    public string Because { get; private init; } = "";

    /// <summary>所委托的权限 · The delegated permissions, such as `visits.read visits.record`.</summary>
    public string Permissions { get; private init; } = "";

    /// <summary>收回日期 · The day it was revoked, with immediate effect; null if it was not.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>被委托的岗位 · The post whose authority is delegated.</summary>
    [Link<Post>("post")]
    internal Id<Post> PostId { get; private init; }

    internal Id<Tenure> TenureId { get; private init; }

    /// <summary>委托人 · The official who delegates it.</summary>
    [Link<Official>("givenBy")]
    internal Id<Official> GivenById { get; private init; }

    /// <summary>受托人 · The official to whom it is delegated.</summary>
    [Link<Official>("recipient")]
    [HandedTo]
    internal Id<Official> RecipientId { get; private init; }

    /// <summary>岗位所在单位，即受托范围 · The unit where the delegation is valid, with all units below it.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Delegates authority of a post.</summary>
    /// <param name="tenure">The tenure by which the delegating official holds the post.</param>
    /// <param name="terms">The terms of the delegation.</param>
    /// <param name="today">The day of the delegation.</param>
    internal static Delegation Give(Tenure tenure, DelegationTerms terms, DateOnly today)
    {
        if (terms.Recipient == tenure.OfficialId)
        {
            throw new SelfDelegation().About(nameof(DelegatePost.RecipientId));
        }

        if (terms.From < today || terms.Until < terms.From || terms.Until >= today.AddDays(MostDays))
        {
            throw new DelegationDaysOutOfOrder(MostDays).About(nameof(DelegatePost.Until));
        }

        return new Delegation(Id<Delegation>.New())
        {
            From = terms.From,
            Until = terms.Until,
            Because = terms.Because,
            Permissions = string.Join(' ', terms.Permissions.Order(StringComparer.Ordinal)),
            PostId = tenure.PostId,
            TenureId = tenure.Id,
            GivenById = tenure.OfficialId,
            RecipientId = terms.Recipient,
            UnitId = terms.Unit,
        };
    }

    /// <summary>Revokes the delegation with immediate effect.</summary>
    /// <param name="today">The day.</param>
    internal void Revoke(DateOnly today)
    {
        if (RevokedOn is not null || Until < today)
        {
            throw new DelegationEnded();
        }

        RevokedOn = today;
    }

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}

/// <summary>The terms of a delegation.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Unit">The unit, with all units below it.</param>
/// <param name="Permissions">The permissions.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Because">The reason.</param>
internal sealed record DelegationTerms(
    Id<Official> Recipient,
    Id<OrgUnit> Unit,
    IReadOnlyCollection<string> Permissions,
    DateOnly From,
    DateOnly Until,
    string Because
);
