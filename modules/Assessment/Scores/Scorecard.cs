using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>考核得分卡 · The result of a unit or official in a year, under the scheme in force.</summary>
internal sealed record Scorecard
{
    /// <summary>考核年度 · The year.</summary>
    public required int Year { get; init; }

    /// <summary>考核对象类别 · The kind of subject.</summary>
    public required SchemeSubject Kind { get; init; }

    /// <summary>状态 · Whether there is a total, and otherwise why not.</summary>
    public required ScorecardState State { get; init; }

    /// <summary>总分，0 至 100，四位小数；未评定时为空 · The total, 0 to 100, with four decimal places; null unless graded.</summary>
    public required decimal? Total { get; init; }

    /// <summary>
    /// 在同一方案各单位中的名次，并列同名次；干部不排名 · The rank among the units of the same scheme; ties share a rank. Officials are not ranked.
    /// </summary>
    public int? Rank { get; init; }

    /// <summary>各指标得分 · The indicators, in the order of the catalogue.</summary>
    public required IReadOnlyList<IndicatorScore> Indicators { get; init; }

    /// <summary>The number of duties overdue at the end of the last locked month; it breaks ties.</summary>
    internal decimal Overdue { get; init; }
}

/// <summary>得分卡状态 · The state of a scorecard.</summary>
internal enum ScorecardState
{
    /// <summary>已评定 · Graded.</summary>
    Graded,

    /// <summary>可计分权重不足六成，不予评定 · Not graded: less than 60 per cent of the weight can be scored.</summary>
    NotGraded,

    /// <summary>月份尚未锁定或数据尚在汇总 · Pending: no month is locked yet, or figures are being computed.</summary>
    Pending,
}

/// <summary>指标得分 · The result of one indicator on a scorecard.</summary>
internal sealed record IndicatorScore
{
    /// <summary>指标代码 · The indicator's code.</summary>
    public required string Code { get; init; }

    /// <summary>指标名称 · The indicator's name.</summary>
    public required string Name { get; init; }

    /// <summary>状态 · Whether it is scored, and otherwise why not.</summary>
    public required IndicatorState State { get; init; }

    /// <summary>指标值，1 为百分之百；无应办事项时为空 · The value; 1 is one hundred per cent. Null if nothing was due.</summary>
    public required decimal? Value { get; init; }

    /// <summary>分子合计 · The numerator, summed over the locked months.</summary>
    public required decimal Numerator { get; init; }

    /// <summary>分母合计，跨月未办结的只计一次 · The denominator, summed over the locked months; duties open over several months count once.</summary>
    public required decimal Denominator { get; init; }

    /// <summary>目标值 · The target.</summary>
    public required decimal Target { get; init; }

    /// <summary>得分，0 至 100；不计分时为空 · The score, 0 to 100; null if it is not scored.</summary>
    public required decimal? Score { get; init; }

    /// <summary>方案权重 · The weight in the scheme.</summary>
    public required decimal Weight { get; init; }

    /// <summary>
    /// 折算权重，不计分指标的权重已分摊；未评定时为零 · The weight in the total, after the weight of unscored indicators is redistributed; zero if it is not
    /// scored or the scorecard is not graded.
    /// </summary>
    public required decimal EffectiveWeight { get; init; }

    /// <summary>对应的方案条款 · The clauses of the plan that require it.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>法规依据 · The articles of law that require it.</summary>
    public required IReadOnlyList<string> Laws { get; init; }

    /// <summary>
    /// 逐月数据；满意度等由个人作出的评价，锁定后满五件方计入当月 · The months that have a figure, locked or not. For individual answers, such as ratings, only
    /// locked months: each shows the answers since the last one shown, once there are at least five.
    /// </summary>
    public IReadOnlyList<MonthFigure> Months =>
        [
            .. CellValues
                .Where(r => r.Figure is not null)
                .Select(r => MonthFigure.From(r.Month, r.Figure!, LockedThrough)),
        ];

    internal required IReadOnlyList<CellValue> CellValues { get; init; }

    internal required Month? LockedThrough { get; init; }
}

/// <summary>指标计分状态 · The scoring state of an indicator.</summary>
internal enum IndicatorState
{
    /// <summary>正常计分 · Scored.</summary>
    OK,

    /// <summary>无应办事项，权重分摊 · Nothing was due; the weight is redistributed. Zero of zero is not a full score.</summary>
    N_A,

    /// <summary>锁定后仍缺数据，计零分 · Locked without data: the score is zero.</summary>
    NO_DATA,

    /// <summary>月份尚未锁定或数据尚在汇总，不计分 · Not scored: the month is not locked, or the figure is being computed.</summary>
    PENDING,

    /// <summary>样本过少，仅展示，权重分摊 · Too few cases: shown, not scored; the weight is redistributed.</summary>
    LOW_N,

    /// <summary>无法计算，不计分；运行日志有详情 · Not scored: it cannot be computed; the log has the reason.</summary>
    FAULT,
}

/// <summary>指标月度数据 · The figure of an indicator at the end of a month.</summary>
internal sealed record MonthFigure
{
    /// <summary>月份 · The month.</summary>
    public required Month Month { get; init; }

    /// <summary>是否锁定；只有锁定的月份计分 · Whether it is locked; only locked months are scored.</summary>
    public required bool Locked { get; init; }

    /// <summary>当月值；无应办事项时为空 · The month's value; null if nothing was due.</summary>
    public required decimal? Value { get; init; }

    /// <summary>分子 · The numerator.</summary>
    public required decimal Numerator { get; init; }

    /// <summary>分母 · The denominator.</summary>
    public required decimal Denominator { get; init; }

    /// <summary>分母中月末仍未办结的部分 · The part of the denominator that is still open on the last day of the month.</summary>
    public required decimal Carried { get; init; }

    internal static MonthFigure From(Month month, Figure figure, Month? lockedThrough) =>
        new()
        {
            Month = month,
            Locked = month <= lockedThrough,
            Value = YearFigure.Combine(YearlyMode.Latest, [figure]).Shown,
            Numerator = figure.Numerator,
            Denominator = figure.Denominator,
            Carried = figure.Carried,
        };
}
