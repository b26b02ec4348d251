using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Scores;
using Commons.Measures;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Domain.Assessment;

/// <summary>Schemes and readings for the tests.</summary>
internal static class Sample
{
    public const int Year = 2026;

    public static readonly DateOnly YearAfter = new(Year + 1, 1, 1);

    public static readonly UnitRef Town = new(Id<OrgUnit>.New(), 350824100000, "中山镇", OrgUnitKind.Town);

    public static Scheme Scheme(SchemeSubject kind, params IReadOnlyList<IndicatorWeight> weights) =>
        global::Assessment.Schemes.Scheme.Draft(Year, kind, Town, "年度考核方案", weights);

    public static Scheme Locked(SchemeSubject kind, params IReadOnlyList<IndicatorWeight> weights)
    {
        var scheme = Scheme(kind, weights);
        scheme.Enact();
        scheme.Lock(new Month(Year, 12), YearAfter);
        return scheme;
    }

    /// <summary>A published indicator that puts the shares of some measures together.</summary>
    public static IndicatorVersion Published(string code, Aim aim, params string[] measures) =>
        IndicatorVersion.Publish(
            Town.Id,
            new IndicatorText(code, "按期办理率", "Done in time", "第45条"),
            new Formula(
                [.. measures.Select(m => new Term(m, FigurePart.Numerator, 1))],
                [.. measures.Select(m => new Term(m, FigurePart.Denominator, 1))]
            ),
            aim,
            new Shelf([], [.. Catalogue.Indicators.Select(i => new Measured(i.Code))]),
            new DateOnly(Year, 1, 1)
        );

    public static Reading Reading(
        string measure,
        int month,
        decimal numerator,
        decimal denominator,
        decimal carried = 0
    ) => new(measure, new Month(Year, month), new Figure(numerator, denominator, carried), false);

    public static Reading Missing(string measure, int month, bool awaited = false) =>
        new(measure, new Month(Year, month), null, awaited);

    public static Verdict Verdict(Indicator indicator, params IReadOnlyList<Reading> months) =>
        global::Assessment.Scores.Verdict.On(
            indicator,
            Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100)).Indicators[0],
            new Month(Year, 12),
            months
        );

    /// <summary>A source of which only what moves it matters: petitions move those that are called so.</summary>
    private sealed class Measured(string code) : IMeasureSource
    {
        public string Measure => code;

        public IReadOnlyList<IMeasuredRows> Rows => [];

        public IReadOnlyList<Touch> Touches => code[0] == 'P' ? Touch.ShareOfPetitions : Touch.Nothing;

        public Task<IReadOnlyDictionary<Subject, Figure>> Read(
            IReadOnlyCollection<Subject> subjects,
            Month month,
            CancellationToken cancellation
        ) => throw new NotSupportedException();
    }
}
