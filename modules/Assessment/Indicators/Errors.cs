using Commons.Measures;
using Kernel.Errors;

namespace Assessment.Indicators;

/// <summary>公式把信访件、重复信访件或刑事案件的数量计为更差 · The formula penalises the number of petitions, repeats or criminal cases (信访工作条例 Art. 39).</summary>
internal sealed class GrievancePenalised(Grievance kind, string source, IndicatorDirection direction)
    : DomainError(
        $"公式把{Named(kind).Chinese}的数量计为更差：来源 {source}，方向为{(direction == IndicatorDirection.HigherIsBetter ? "越高越好" : "越低越好")}，办得再好，多一件也会减分。",
        $"The formula penalises the number of {Named(kind).English}: with {source}, where {(direction == IndicatorDirection.HigherIsBetter ? "higher" : "lower")} is better, one more of them lowers the score however well it is handled."
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

/// <summary>指标代码应为 X 加两位数字 · The code of a published indicator is not X and two digits.</summary>
internal sealed class IndicatorCodeInvalid()
    : DomainError("自设指标的代码应为 X 加两位数字。", "The code of a published indicator must be X and two digits.");

/// <summary>该指标的月份不能相加 · The months of this indicator cannot be added up, so it cannot be used in a formula.</summary>
internal sealed class MeasureNotPooled(string code)
    : DomainError(
        $"指标 {code} 的各月数据不能相加，不能列入公式。",
        $"The months of {code} cannot be added up; it cannot be used in a formula."
    );

/// <summary>公式无内容，或分母有负项 · Numerator or denominator is empty, or the denominator has a negative term.</summary>
internal sealed class FormulaInvalid()
    : DomainError(
        "公式的分子、分母均须有内容，分母不得有负项。",
        "Numerator and denominator must not be empty, and the denominator must not have negative terms."
    );

/// <summary>公式展开后的系数过大或小数过多 · After expansion a factor is too large or has too many decimal places, or the formula is too long.</summary>
internal sealed class FormulaTooLarge(int most)
    : DomainError(
        $"公式展开后，系数的绝对值不得超过 {most}，小数不得超过四位，公式不得过长。",
        $"After expansion every factor must be between -{most} and {most} with at most four decimal places, and the formula must not be too long."
    );

/// <summary>得零分的值只用于越低越好，且须大于目标值 · A limit requires that lower is better, and must be greater than the target.</summary>
internal sealed class LimitInvalid()
    : DomainError(
        "得零分的值只在越低越好时填写，且须大于目标值。",
        "A limit is only allowed where lower is better, and must be greater than the target."
    );
