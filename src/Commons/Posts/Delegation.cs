using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Posts;

/// <summary>
/// 委托 · Authority of a post that its holder hands to an official below, from a day to a day: which permissions, of which unit, and why.
/// It gives nothing once the holder's own tenure is over, and cannot be handed on.
/// </summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class Delegation : Entity<Delegation>, IRaiseOnSave
{
    /// <summary>How many days from the one on which it is given it may last; who is away for longer has somebody stand in.</summary>
    internal const int MostDays = 92;

    private Delegation() { }

    private Delegation(Id<Delegation> id)
        : base(id) { }

    /// <summary>起 · The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>止 · The last day.</summary>
    [Sortable]
    public DateOnly Until { get; private init; }

    /// <summary>事由 · Why.</summary>
    public string Because { get; private init; } = "";

    /// <summary>所委托的权限 · What is handed over, such as `visits.read visits.record`.</summary>
    public string Permissions { get; private init; } = "";

    /// <summary>收回日期 · The day it was taken back, at once; null where it was not.</summary>
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

    /// <summary>岗位所在单位，即受托范围 · The unit of the post, at and below which it holds.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Hands over authority of a post.</summary>
    /// <param name="tenure">By which tenure the giver holds it.</param>
    /// <param name="terms">What, to whom, for which days and why.</param>
    /// <param name="today">The day on which it is given.</param>
    internal static Delegation Give(Tenure tenure, DelegationTerms terms, DateOnly today)
    {
        if (terms.Recipient == tenure.OfficialId)
        {
            throw new DelegatedToOneself().About(nameof(DelegatePost.RecipientId));
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

    /// <summary>Takes it back; from this moment on it gives nothing.</summary>
    /// <param name="today">The day.</param>
    internal void Revoke(DateOnly today)
    {
        if (RevokedOn is not null || Until < today)
        {
            throw new DelegationOver();
        }

        RevokedOn = today;
    }

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}

/// <summary>What is delegated, to whom, for which days and why.</summary>
/// <param name="Recipient">To whom.</param>
/// <param name="Unit">Of which unit, and all below it.</param>
/// <param name="Permissions">Which permissions.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Because">Why.</param>
internal sealed record DelegationTerms(
    Id<Official> Recipient,
    Id<OrgUnit> Unit,
    IReadOnlyCollection<string> Permissions,
    DateOnly From,
    DateOnly Until,
    string Because
);
