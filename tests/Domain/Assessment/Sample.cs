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
}
