using Commons.Measures;
using Kernel.Errors;

namespace Assessment.Indicators;

/// <summary>公式把信访件、重复信访件或刑事案件的数量计为更差 · The formula holds the number of petitions, repeats or crimes against somebody (信访工作条例 Art. 39).</summary>
internal sealed class GrievanceCountedAsWorse(Grievance kind, string source, IndicatorDirection direction)
    : DomainError(
        $"公式把{Named(kind).Chinese}的数量计为更差：来源 {source}，方向为{(direction == IndicatorDirection.HigherIsBetter ? "越高越好" : "越低越好")}，办得再好，多一件也会减分。",
        $"The formula counts {Named(kind).English} as worse: by {source}, where {(direction == IndicatorDirection.HigherIsBetter ? "higher" : "lower")} is better, one more of them lowers the score however well it is handled."
    )
{
    private static (string Chinese, string English) Named(Grievance kind) =>
        kind switch
        {
            Grievance.Petition => ("信访件", "petitions"),
            Grievance.Repeat => ("重复信访件", "repeated petitions"),
            _ => ("刑事案件", "criminal cases"),
        };
}

/// <summary>指标代码应为 X 加两位数字 · An indicator of one's own is called X and two digits.</summary>
internal sealed class IndicatorCodeUnfit()
    : DomainError("自设指标的代码应为 X 加两位数字。", "The code of an indicator of your own is X and two digits.");

/// <summary>该指标的月份不能相加 · The months of this indicator cannot be added up, so no formula is made of it.</summary>
internal sealed class MeasureNotPooled(string code)
    : DomainError(
        $"指标 {code} 的各月数据不能相加，不能列入公式。",
        $"The months of {code} cannot be added up; no formula is made of it."
    );

/// <summary>公式无内容，或分母有负项 · A formula has something above and below, and nothing is taken away below.</summary>
internal sealed class FormulaSaysNothing()
    : DomainError(
        "公式的分子、分母均须有内容，分母不得有负项。",
        "A formula has something above and below, and nothing is taken away below."
    );

/// <summary>公式展开后的系数过大或小数过多 · With the formulas of its sources put in, a factor is too large or has too many decimals.</summary>
internal sealed class FormulaTooLarge(int most)
    : DomainError(
        $"公式展开后，系数的绝对值不得超过 {most}，小数不得超过四位，公式不得过长。",
        $"With the formulas of its sources put in, a factor lies between -{most} and {most} and has four decimals at most, and the formula is not too long."
    );

/// <summary>得零分的值只用于越低越好，且须大于目标值 · A limit goes with less is better, and lies beyond the target.</summary>
internal sealed class LimitUnfit()
    : DomainError(
        "得零分的值只在越低越好时填写，且须大于目标值。",
        "The figure of score zero is given where lower is better, and lies beyond the target."
    );
