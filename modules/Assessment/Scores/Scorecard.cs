using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>考核得分卡 · What a unit or an official comes to in a year, by the scheme in force.</summary>
internal sealed record Scorecard
{
    /// <summary>考核年度 · The year.</summary>
    public required int Year { get; init; }

    /// <summary>考核对象类别 · As what the subject is assessed.</summary>
    public required SchemeSubject Kind { get; init; }

    /// <summary>状态 · Whether there is a total, and why not.</summary>
    public required CardState State { get; init; }

    /// <summary>总分，0 至 100，四位小数；未评定时为空 · The total, 0 to 100, four decimals; null unless graded.</summary>
    public required decimal? Total { get; init; }

    /// <summary>
    /// 在同一方案各单位中的名次，并列同名次；干部不排名 · The rank among the units of the same scheme, ties share it; officials
    /// are not ranked.
    /// </summary>
    public int? Rank { get; init; }

    /// <summary>各指标得分 · The indicators, in the catalogue's order.</summary>
    public required IReadOnlyList<IndicatorScore> Indicators { get; init; }

    /// <summary>What is open and overdue at the end of the last locked month; it breaks ties.</summary>
    internal decimal Overdue { get; init; }
}

/// <summary>得分卡状态 · How a scorecard stands.</summary>
internal enum CardState
{
    /// <summary>已评定 · Graded.</summary>
    Graded,

    /// <summary>可计分权重不足六成，不予评定 · Not graded: less than 60 of the weight can be scored.</summary>
    NotGraded,

    /// <summary>月份尚未锁定或数据尚在汇总 · Pending: nothing is locked yet, or figures are under way.</summary>
    Pending,
}

/// <summary>指标得分 · What one indicator comes to on a scorecard.</summary>
internal sealed record IndicatorScore
{
    /// <summary>指标代码 · The indicator's code.</summary>
    public required string Code { get; init; }

    /// <summary>指标名称 · The indicator's name.</summary>
    public required string Name { get; init; }

    /// <summary>状态 · How it enters the total.</summary>
    public required IndicatorState State { get; init; }

    /// <summary>指标值，1 为百分之百；无应办事项时为空 · The value, 1 is one hundred per cent; null where nothing was due.</summary>
    public required decimal? Value { get; init; }

    /// <summary>分子合计 · The sum above, over the locked months.</summary>
    public required decimal Numerator { get; init; }

    /// <summary>分母合计，跨月未办结的只计一次 · The sum below; what stays open over months counts once.</summary>
    public required decimal Denominator { get; init; }

    /// <summary>目标值 · The target.</summary>
    public required decimal Target { get; init; }

    /// <summary>得分，0 至 100；不计分时为空 · The score, 0 to 100; null where it is not scored.</summary>
    public required decimal? Score { get; init; }

    /// <summary>方案权重 · The weight in the scheme.</summary>
    public required decimal Weight { get; init; }

    /// <summary>
    /// 折算权重，不计分指标的权重已分摊；未评定时为零 · The weight in the total, after that of unscored indicators is shared
    /// out; zero where it is not scored or the card is not graded.
    /// </summary>
    public required decimal EffectiveWeight { get; init; }

    /// <summary>对应的方案条款 · The clauses of the plan that ask for it.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>法规依据 · The articles of law behind it.</summary>
    public required IReadOnlyList<string> Laws { get; init; }

    /// <summary>
    /// 逐月数据；满意度等由个人作出的评价，锁定后满五件方计入当月 · The months that have a figure, locked or not; of what single persons answered, such as
    /// ratings, locked months alone, and in each what has come together since the last one shown, once that is at least five answers.
    /// </summary>
    public IReadOnlyList<MonthFigure> Months =>
        [.. Readings.Where(r => r.Figure is not null).Select(r => MonthFigure.Of(r.Month, r.Figure!, LockedThrough))];

    internal required IReadOnlyList<Reading> Readings { get; init; }

    internal required Month? LockedThrough { get; init; }
}

/// <summary>指标计分状态 · How an indicator enters the total.</summary>
internal enum IndicatorState
{
    /// <summary>正常计分 · Scored.</summary>
    OK,

    /// <summary>无应办事项，权重分摊 · Nothing was due; its weight is shared out. Zero of zero is never full marks.</summary>
    N_A,

    /// <summary>锁定后仍缺数据，计零分 · Locked and still without data: scores zero, flagged.</summary>
    NO_DATA,

    /// <summary>月份尚未锁定或数据尚在汇总，不计分 · Not locked yet, or the figure is under way: not scored.</summary>
    PENDING,

    /// <summary>样本过少，仅展示，权重分摊 · Too few to judge: shown, not scored; its weight is shared out.</summary>
    LOW_N,

    /// <summary>无法计算，不计分；运行日志有详情 · It cannot be computed: not scored. The operator's log has more.</summary>
    FAULT,
}

/// <summary>指标月度数据 · An indicator at the end of a month.</summary>
internal sealed record MonthFigure
{
    /// <summary>月份 · The month.</summary>
    public required Month Month { get; init; }

    /// <summary>是否锁定；只有锁定的月份计分 · Whether it is locked; only locked months are scored.</summary>
    public required bool Locked { get; init; }

    /// <summary>当月值；无应办事项时为空 · The month's value; null where nothing was due.</summary>
    public required decimal? Value { get; init; }

    /// <summary>分子 · Above.</summary>
    public required decimal Numerator { get; init; }

    /// <summary>分母 · Below.</summary>
    public required decimal Denominator { get; init; }

    /// <summary>分母中月末仍未办结的部分 · The part of the denominator that is still open on the last day.</summary>
    public required decimal Carried { get; init; }

    internal static MonthFigure Of(Month month, Figure figure, Month? lockedThrough) =>
        new()
        {
            Month = month,
            Locked = month <= lockedThrough,
            Value = YearFigure.Of(YearlyMode.Latest, [figure]).Shown,
            Numerator = figure.Numerator,
            Denominator = figure.Denominator,
            Carried = figure.Carried,
        };
}
