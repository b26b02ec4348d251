using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Kernel;

namespace Domain.Commons;

public sealed class PostTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly Middle = new(2026, 6, 30);
    private readonly Post post = Post.SetUp(Id<OrgUnit>.New(), PostKind.TownLeader, "副镇长");
    private readonly Id<Official> one = Id<Official>.New();
    private readonly Id<Official> other = Id<Official>.New();

    [Fact]
    public void A_tenure_carries_its_post_unit_and_kind()
    {
        var tenure = post.Appoint(one, Start);
        Assert.Equal(
            (post.Id, one, post.UnitId, PostKind.TownLeader, Start, null),
            (tenure.PostId, tenure.OfficialId, tenure.UnitId, tenure.Kind, tenure.From, tenure.To)
        );
    }

    [Fact]
    public void A_post_has_one_holder_at_a_time()
    {
        post.Appoint(one, Start);
        Assert.Throws<PostTaken>(() => post.Appoint(other, Middle));
        Assert.Single(post.Tenures);
    }

    [Theory]
    [InlineData("2025-12-01", "2026-01-01")]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-03-01", "2026-03-31")]
    [InlineData("2025-01-01", null)]
    public void Tenures_that_share_a_day_exclude_each_other(string from, string? to)
    {
        post.Appoint(one, Start, Middle);
        Assert.Throws<PostTaken>(() =>
            post.Appoint(other, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to))
        );
    }

    [Fact]
    public void A_successor_begins_on_the_day_after()
    {
        post.Appoint(one, Start).End(Middle);
        post.Appoint(other, Middle.AddDays(1));
        Assert.Equal([one, other], post.Tenures.Select(t => t.OfficialId));
    }

    [Fact]
    public void Somebody_may_stand_in_beside_the_holder()
    {
        post.Appoint(other, Start, acting: true);
        post.Appoint(one, Start);
        Assert.Equal(2, post.Tenures.Count);
    }

    [Fact]
    public void A_tenure_does_not_end_before_it_begins()
    {
        Assert.Throws<TenureEndsBeforeItBegins>(() => post.Appoint(one, Middle, Start));
        Assert.Throws<TenureEndsBeforeItBegins>(() => post.Appoint(one, Middle).End(Start));
    }

    [Fact]
    public void A_tenure_of_one_day_is_one() => Assert.Equal(Start, post.Appoint(one, Start, Start).To);

    [Fact]
    public void A_tenure_covers_its_first_and_last_day()
    {
        var tenure = new TenureRef(one, post.UnitId, post.Kind, Start, Middle);
        Assert.True(tenure.Covers(Start));
        Assert.True(tenure.Covers(Middle));
        Assert.False(tenure.Covers(Start.AddDays(-1)));
        Assert.False(tenure.Covers(Middle.AddDays(1)));
        Assert.True((tenure with { To = null }).Covers(Middle.AddYears(10)));
    }
}
