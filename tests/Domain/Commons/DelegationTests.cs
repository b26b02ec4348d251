using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Kernel;

namespace Domain.Commons;

public sealed class DelegationTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly PostGrants Grants = new([new RegistryPermissions()]);
    private readonly Post post = Post.SetUp(Id<OrgUnit>.New(), PostKind.TownSecretary, "书记");
    private readonly Id<Official> giver = Id<Official>.New();
    private readonly Id<Official> recipient = Id<Official>.New();

    [Fact]
    public void A_delegation_says_what_is_handed_to_whom_by_whom_of_which_post_and_until_when()
    {
        var tenure = post.Appoint(giver, Today.AddYears(-1));
        var given = Delegation.Give(tenure, Terms(Today, Today.AddDays(6), "visits.record", "visits.read"), Today);
        Assert.Equal(
            (post.Id, giver, recipient, post.UnitId, "visits.read visits.record", Today, Today.AddDays(6)),
            (given.PostId, given.GivenById, given.RecipientId, given.UnitId, given.Permissions, given.From, given.Until)
        );
    }

    [Fact]
    public void Nobody_delegates_to_themselves()
    {
        var tenure = post.Appoint(recipient, Today);
        Assert.Throws<SelfDelegation>(() => Delegation.Give(tenure, Terms(Today, Today), Today));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(3, 2)]
    [InlineData(0, Delegation.MostDays)]
    [InlineData(Delegation.MostDays, Delegation.MostDays)]
    public void A_delegation_begins_today_or_later_ends_after_it_begins_and_soon(int from, int until)
    {
        var tenure = post.Appoint(giver, Today.AddYears(-1));
        Assert.Throws<DelegationDaysOutOfOrder>(() =>
            Delegation.Give(tenure, Terms(Today.AddDays(from), Today.AddDays(until)), Today)
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, Delegation.MostDays - 1)]
    [InlineData(Delegation.MostDays - 1, Delegation.MostDays - 1)]
    public void A_delegation_may_last_one_day_or_as_long_as_is_allowed(int from, int until)
    {
        var tenure = post.Appoint(giver, Today.AddYears(-1));
        Assert.Equal(
            Today.AddDays(until),
            Delegation.Give(tenure, Terms(Today.AddDays(from), Today.AddDays(until)), Today).Until
        );
    }

    [Fact]
    public void Whoever_holds_a_post_on_all_of_the_days_may_delegate_it_one_who_stands_in_as_well()
    {
        var stand = post.Appoint(recipient, Today, Today.AddDays(9), acting: true);
        Assert.Equal(stand, post.TenureOf(recipient, Today, Today.AddDays(9)));
        Assert.Null(post.TenureOf(recipient, Today.AddDays(-1), Today));
        Assert.Null(post.TenureOf(recipient, Today, Today.AddDays(10)));
        Assert.Null(post.TenureOf(giver, Today, Today));
    }

    [Fact]
    public void A_post_hands_over_what_it_allows_and_never_the_right_to_delegate()
    {
        Assert.Equal(
            Grants.PermissionsOf(PostKind.TownSecretary, isApproved: true).Order(StringComparer.Ordinal),
            Grants
                .Delegable(PostKind.TownSecretary, null)
                .Append(RegistryPermissions.Delegate)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [RegistryPermissions.ReadAudit],
            Grants.Delegable(PostKind.TownSecretary, [RegistryPermissions.ReadAudit, RegistryPermissions.ReadAudit])
        );
        foreach (var foreign in new[] { RegistryPermissions.KeepStaff, RegistryPermissions.Delegate, "none", "" })
        {
            Assert.Throws<PermissionNotOfPost>(() => Grants.Delegable(PostKind.TownSecretary, [foreign]));
        }
    }

    [Fact]
    public void What_the_post_is_not_granted_any_more_is_not_handed_over_either() =>
        Assert.Equal(
            [RegistryPermissions.ReadStaff],
            Grants.Handed(
                PostKind.VillageCadre,
                isApproved: true,
                $"{RegistryPermissions.ReadAudit} {RegistryPermissions.ReadStaff}"
            )
        );

    [Fact]
    public void Of_whom_nobody_else_has_approved_unmasks_nothing_and_hands_that_to_nobody()
    {
        foreach (var kind in Enum.GetValues<PostKind>())
        {
            var (before, after) = (
                Grants.PermissionsOf(kind, isApproved: false),
                Grants.PermissionsOf(kind, isApproved: true)
            );
            Assert.DoesNotContain(RegistryPermissions.Unmask, before.AsEnumerable());
            Assert.Equal(after.Where(p => p != RegistryPermissions.Unmask).Order(), before.Order());
            Assert.Empty(Grants.Handed(kind, isApproved: false, RegistryPermissions.Unmask));
        }

        Assert.Contains(
            RegistryPermissions.Unmask,
            Grants.PermissionsOf(PostKind.VillageCadre, isApproved: true).AsEnumerable()
        );
    }

    [Fact]
    public void A_delegation_is_taken_back_once_and_not_when_it_is_over()
    {
        var tenure = post.Appoint(giver, Today.AddYears(-1));
        var given = Delegation.Give(tenure, Terms(Today, Today.AddDays(6)), Today);
        given.Revoke(Today.AddDays(6));
        Assert.Equal(Today.AddDays(6), given.RevokedOn);
        Assert.Throws<DelegationEnded>(() => given.Revoke(Today.AddDays(6)));
        var over = Delegation.Give(tenure, Terms(Today, Today.AddDays(6)), Today);
        Assert.Throws<DelegationEnded>(() => over.Revoke(Today.AddDays(7)));
    }

    private DelegationTerms Terms(DateOnly from, DateOnly until, params IReadOnlyCollection<string> permissions) =>
        new(recipient, post.UnitId, permissions, from, until, "出差");
}
