using Assessment.Scores;
using static Assessment.Indicators.SchemeSubject;
using static Assessment.Indicators.YearlyMode;

namespace Assessment.Indicators;

/// <summary>The indicators that a scheme may weigh. None counts petitions, repeats or crimes as worse.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("V01", "进村天数达标率", "Days in villages", 1, Mean, [TownLeader]) { Clauses = ["C10"] },
        new("V02", "走访户数达标率", "Households visited", 1, Mean, [TownLeader]) { Clauses = ["C11"] },
        new(
            "V04",
            "走访问题按期销号率",
            "Issues closed on time",
            0.95m,
            Pooled,
            [Community, TownLeader, VillageSecretary]
        )
        {
            Clauses = ["C13", "C45"],
        },
        new("P04", "带案下访比例", "Case-carrying visits", 0.30m, Latest, [TownLeader])
        {
            Clauses = ["C22"],
            Laws = ["信访工作条例(2022) 第18条"],
        },
        new("P05", "按期告知率", "Notice in 15 days", 1, Pooled, [Community])
        {
            Laws = ["信访工作条例(2022) 第22条", "信访工作条例(2022) 第23条"],
        },
        new("P06", "按期办结率", "Concluded in time", 1, Pooled, [Community, TownLeader])
        {
            Clauses = ["C21", "C45"],
            Laws = ["信访工作条例(2022) 第34条"],
        },
        new("P08", "群众满意率", "Satisfied petitioners", 0.90m, Pooled, [Community])
        {
            LeastCount = Answers.Least,
            IsOfAnswers = true,
            Clauses = ["C52"],
            Laws = ["信访工作条例(2022) 第21条"],
        },
        new("D01", "台账完整率", "Complete ledger", 1, Pooled, [Community]) { Clauses = ["C23", "C24"] },
        new("D03", "纠纷按期化解率", "Disputes on time", 0.95m, Pooled, [Community, TownLeader, VillageSecretary])
        {
            Clauses = ["C25", "C45"],
        },
        new("A01", "结对达标", "Pairing 1–2 and 1–2", 1, Pooled, [Community, VillageSecretary])
        {
            Clauses = ["C29", "C30"],
        },
        new("A02", "帮扶措施落实率", "Aid measures done", 0.95m, Pooled, [Community, VillageSecretary])
        {
            Clauses = ["C30"],
        },
        new("U01", "宣讲覆盖率", "Policy sessions", 1, Pooled, [Community]) { Clauses = ["C14"] },
        new("U02", "公开按时率", "Postings on time", 1, Pooled, [Community])
        {
            Clauses = ["C39"],
            Laws = ["村民委员会组织法(2018) 第30条"],
        },
    ];

    private static readonly Dictionary<string, int> Places = Indicators
        .Select((indicator, place) => (indicator.Code, place))
        .ToDictionary(i => i.Code, i => i.place, StringComparer.Ordinal);

    /// <summary>The indicator with a code, if there is one.</summary>
    public static Indicator? Find(string code) => Places.TryGetValue(code, out var place) ? Indicators[place] : null;

    /// <summary>The indicator that a scheme has taken in.</summary>
    public static Indicator Get(string code) => Indicators[PlaceOf(code)];

    /// <summary>Where the catalogue has it.</summary>
    public static int PlaceOf(string code) => Places[code];
}
