using Commons.OrgUnits;
using CsCheck;
using Kernel;
using Kernel.Errors;
using Kernel.Time;

namespace Domain.Commons;

public sealed class KernelValueTests
{
    private static readonly Gen<Month> AnyMonth = Gen.Select(Gen.Int[1990, 2100], Gen.Int[1, 12])
        .Select((year, month) => new Month(year, month));

    [Fact]
    public void A_month_has_a_first_and_a_last_day()
    {
        var february = new Month(2024, 2);
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), (february.First, february.Last));
        Assert.Equal((2024, 2, 202402), (february.Year, february.OfYear, february.Number));
    }

    [Fact]
    public void Months_between_two_days_pass_the_turn_of_the_year() =>
        Assert.Equal(
            ["2025-11", "2025-12", "2026-01"],
            Month.Between(new DateOnly(2025, 11, 30), new DateOnly(2026, 1, 1)).Select(m => m.ToString())
        );

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-3")]
    [InlineData("202603")]
    [InlineData("")]
    public void What_is_no_month_is_not_read(string text) => Assert.False(Month.TryParse(text, out _));

    [Fact]
    public void Law_a_month_reads_back_and_holds_its_days() =>
        AnyMonth.Sample(month =>
            Month.TryParse(month.ToString(), out var read)
            && read == month
            && Month.Of(month.First) == month
            && Month.Of(month.Last) == month
            && Month.Of(month.Last.AddDays(1)) > month
        );

    [Fact]
    public void Keys_are_unique_and_rise_in_one_thread()
    {
        var keys = Enumerable.Range(0, 100_000).Select(_ => Id<OrgUnit>.New()).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys.Order(), keys);
    }

    [Fact]
    public void Keys_are_unique_over_all_threads()
    {
        var keys = ParallelEnumerable.Range(0, 100_000).Select(_ => Id<OrgUnit>.New()).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.True(key.Value > 0));
    }

    [Theory]
    [InlineData(typeof(RecordNotFound), "RECORD_NOT_FOUND")]
    [InlineData(typeof(IdempotencyKeyReused), "IDEMPOTENCY_KEY_REUSED")]
    [InlineData(typeof(UnitClosed), "UNIT_CLOSED")]
    [InlineData(typeof(TextEmpty), "TEXT_EMPTY")]
    public void The_name_of_a_refusal_is_its_code(Type refusal, string code) =>
        Assert.Equal(code, DomainError.CodeOf(refusal));

    [Fact]
    public void A_refusal_says_which_part_of_the_input_it_is_about()
    {
        var refusal = new TextTooLong(200).About("OfficialIds", 2);
        Assert.Equal(["officialIds", 2], refusal.Path);
        Assert.Equal("TEXT_TOO_LONG", refusal.Code);
        Assert.Contains("200", refusal.Chinese, StringComparison.Ordinal);
        Assert.Contains("200", refusal.English, StringComparison.Ordinal);
    }
}
