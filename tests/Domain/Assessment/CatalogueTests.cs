using Assessment.Indicators;
using Commons.Measures;
using Kernel.Settings;
using Kernel.Time;

namespace Domain.Assessment;

public sealed class CatalogueTests
{
    private static readonly IndicatorDescription Whole = new(
        "按期办理率",
        "Done in time",
        1,
        YearlyMode.Pooled,
        SchemeSubject.Community
    )
    {
        Clauses = ["C45"],
    };

    [Fact]
    public void Codes_are_unique_and_every_indicator_has_a_reachable_target()
    {
        Assert.Distinct(Sample.Catalogue.Indicators.Select(i => i.Code));
        Assert.All(Sample.Catalogue.Indicators, i => Assert.InRange(i.Target, 0.0001m, 1));
    }

    [Fact]
    public void No_indicator_counts_anything_as_worse() =>
        Assert.All(Sample.Catalogue.Indicators, i => Assert.Null(i.Limit));

    [Fact]
    public void Every_source_is_an_indicator_and_every_indicator_has_a_source() =>
        Assert.Equal(
            Marking.Sources.Select(s => s.Measure).Order(),
            Sample.Catalogue.Indicators.Select(i => i.Code).Order()
        );

    [Fact]
    public void Every_source_declares_the_rows_that_mark_its_cells() =>
        Assert.All(Marking.Sources, source => Assert.NotEmpty(source.Rows));

    [Fact]
    public void A_described_source_is_an_indicator() =>
        Assert.Equal(("Z01", "按期办理率"), Only(new Catalogue([new Source("Z01", Whole)])));

    [Fact]
    public void A_source_that_is_not_described_stops_the_start()
    {
        Refused("Z01", new Source("Z01", null));
        Refused("Z01", new Source("Z01", Whole with { Name = " " }));
        Refused("Z01", new Source("Z01", Whole with { EnglishName = "" }));
        Refused("Z01", new Source("Z01", Whole with { Target = 0 }));
        Refused("Z01", new Source("Z01", Whole with { Target = 1.1m }));
        Refused("Z01", new Source("Z01", Whole with { Subjects = [] }));
        Refused("Z01", new Source("Z01", Whole with { Clauses = [] }));
    }

    [Fact]
    public void Two_sources_of_one_code_stop_the_start() =>
        Refused("Z01", new Source("Z01", Whole), new Source("Z01", Whole));

    private static (string, string) Only(Catalogue catalogue)
    {
        var indicator = Assert.Single(catalogue.Indicators);
        return (indicator.Code, indicator.Name);
    }

    private static void Refused(string named, params IReadOnlyList<IMeasureSource> sources)
    {
        var refusal = Assert.Throws<StartupException>(() => new Catalogue(sources));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private sealed class Source(string code, IndicatorDescription? description) : IMeasureSource
    {
        public string Measure => code;

        public IndicatorDescription Description => description!;

        public IReadOnlyList<Touch> Touches => Touch.Nothing;

        public IReadOnlyList<IMeasuredRows> Rows => [];

        public Task<IReadOnlyDictionary<Subject, Figure>> Read(
            IReadOnlyCollection<Subject> subjects,
            Month month,
            CancellationToken cancellation
        ) => throw new NotSupportedException();
    }
}
