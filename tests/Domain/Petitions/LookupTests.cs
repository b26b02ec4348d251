using Commons.Posts;
using Kernel.PersonalData;
using Microsoft.Extensions.Options;
using Petitions.Lookups;
using Petitions.Matters;
using Petitions.Store;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class LookupTests
{
    private readonly Sample sample = new();

    [Theory]
    [InlineData("1384", true)]
    [InlineData(" 1384 ", true)]
    [InlineData("1385", false)]
    [InlineData("384", false)]
    [InlineData("01384", false)]
    [InlineData("", false)]
    [InlineData("１３８４", false)]
    public async Task The_check_is_the_last_four_digits_of_the_telephone(string check, bool opens)
    {
        await using var desk = await Desk.Open(sample);
        Assert.Equal(opens, await desk.Opens(desk.Code, check));
    }

    [Fact]
    public void Each_rest_is_twice_as_long_as_the_one_before_and_none_longer_than_the_longest()
    {
        var options = new LookupOptions { Rest = TimeSpan.FromMinutes(15), LongestRest = TimeSpan.FromHours(2) };
        Assert.Equal(
            new[] { 15, 30, 60, 120, 120 }.Select(m => TimeSpan.FromMinutes(m)),
            Enumerable.Range(0, 5).Select(options.RestAfter)
        );
    }

    [Fact]
    public async Task A_code_is_read_however_it_is_written_and_by_one_who_mistakes_letters_for_digits()
    {
        await using var desk = await Desk.Open(sample);
        var mistaken = desk.Code.Replace('0', 'O').Replace('1', 'l').Replace("-", " ", StringComparison.Ordinal);
        Assert.True(await desk.Opens(mistaken.ToLowerInvariant(), "1384"));
        Assert.False(await desk.Opens($"{desk.Code}0", "1384"));
    }

    [Fact]
    public async Task A_code_rests_after_five_wrong_checks_and_wakes_by_itself()
    {
        await using var desk = await Desk.Open(sample);
        for (var i = 0; i < 4; i++)
        {
            Assert.False(await desk.Opens(desk.Code, $"000{i}"));
        }

        // A correct attempt resets the count.
        Assert.True(await desk.Opens(desk.Code, "1384"));
        for (var i = 0; i < 5; i++)
        {
            Assert.False(await desk.Opens(desk.Code, $"000{i}"));
        }

        Assert.False(await desk.Opens(desk.Code, "1384"));
        desk.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.False(await desk.Opens(desk.Code, "1384"));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await desk.Opens(desk.Code, "1384"));
    }

    [Fact]
    public async Task Each_rest_is_twice_as_long_as_the_one_before_until_the_check_is_right()
    {
        await using var desk = await Desk.Open(sample);
        foreach (var minutes in new[] { 15, 30, 60, 120, 240, 480, 960, 1440, 1440 })
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.False(await desk.Opens(desk.Code, "0000"));
            }

            desk.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.False(await desk.Opens(desk.Code, "1384"));
            desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(await desk.Opens(desk.Code, "1384"));
        for (var i = 0; i < 5; i++)
        {
            Assert.False(await desk.Opens(desk.Code, "0000"));
        }

        desk.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await desk.Opens(desk.Code, "1384"));
    }

    [Fact]
    public async Task Of_the_code_nothing_is_stored_that_it_could_be_read_from()
    {
        await using var desk = await Desk.Open(sample);
        var kept = Assert.Single(desk.Db.QueryCodes);
        Assert.Equal(22, kept.Digest.Length);
        Assert.DoesNotContain(desk.Code[..4], kept.Digest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matter_is_rated_from_the_day_of_its_reply_until_thirty_days_after()
    {
        var matter = sample.Replied();
        var replied = matter.RepliedOn!.Value;
        Assert.Throws<RatingNotOpen>(() => Rate(matter, replied.AddDays(-1)));
        Assert.Equal(replied, Rate(matter, replied).RatedOn);
        Assert.Equal(replied.AddDays(30), Rate(matter, replied.AddDays(30)).RatedOn);
        Assert.Throws<RatingNotOpen>(() => Rate(matter, replied.AddDays(31)));
        Assert.Throws<RatingNotOpen>(() => Rate(sample.Accepted(), replied));
    }

    [Fact]
    public void A_rating_marks_the_satisfaction_of_the_handling_unit()
    {
        var matter = sample.Replied();
        Assert.Contains(
            Marking.Added(Rate(matter, matter.RepliedOn!.Value)),
            marked => marked.Measure == "P08" && marked.Subject == global::Commons.Measures.Subject.Of(sample.Unit.Id)
        );
    }

    [Fact]
    public void What_may_be_done_depends_on_how_far_the_matter_has_come()
    {
        Assert.Equal(RemedyKind.Urge, Story(sample.Accepted()).Remedies[0].Kind);
        Assert.Equal(RemedyKind.LawfulChannel, Story(sample.Declined()).Remedies[0].Kind);
        var review = Story(sample.Replied()).Remedies[0];
        Assert.Equal((RemedyKind.Review, "平川街道"), (review.Kind, review.At));
        // Thirty days after 30 March is a working day.
        Assert.Equal(new DateOnly(2026, 4, 29), review.Until);
    }

    private static Rating Rate(Matter matter, DateOnly on) =>
        Rating.Rate(matter, Satisfaction.Satisfied, Satisfaction.BasicallySatisfied, on);

    private static MyMatter Story(Matter matter) =>
        MyMatter.From(
            matter,
            null,
            new MatterContext(new Office("河东社区居委会", "社区网格员", "林文"), "平川街道", []),
            Calendar,
            new DateOnly(2026, 4, 10)
        );

    /// <summary>A matter with a code, in its own store.</summary>
    private sealed class Desk(PetitionsContext db, Keyring keys, string code) : IAsyncDisposable
    {
        public ScoredSubject Clock { get; } = new();

        public PetitionsContext Db => db;

        public string Code => code;

        public static async Task<Desk> Open(Sample sample)
        {
            var keys = Keys();
            var db = await Store(keys);
            var matter = sample.Registered();
            var (kept, told) = QueryCode.Create(matter.Id, keys);
            db.AddRange(matter, kept, matter.BroughtBy(new PetitionerDetails("郑小满", "138-0000 1384", null)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            return new Desk(db, keys, told.Code);
        }

        public async Task<bool> Opens(string tried, string check)
        {
            var lookup = new MatterLookup(db, keys, Options.Create(new LookupOptions()), Clock);
            try
            {
                await lookup.Find(tried, check, default);
                return true;
            }
            catch (QueryCodeIncorrect)
            {
                return false;
            }
        }

        public ValueTask DisposeAsync() => db.DisposeAsync();
    }

    /// <summary>A clock that advances only when the test moves it.</summary>
    private sealed class ScoredSubject : TimeProvider
    {
        private DateTimeOffset now = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

        public void Advance(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
