using Kernel.Errors;
using Kernel.Time;

namespace Assessment.Schemes;

/// <summary>指标不适用于该类考核对象 · The indicator does not apply to this kind of subject.</summary>
internal sealed class IndicatorNotForSubject(string code)
    : DomainError($"指标 {code} 不适用于该类考核对象。", $"Indicator {code} does not apply to this kind of subject.");

/// <summary>同一指标不能重复列入 · An indicator is listed more than once.</summary>
internal sealed class IndicatorRepeated()
    : DomainError("同一指标不能重复列入。", "An indicator can be in a scheme only once.");

/// <summary>仅供参考的指标，权重必须为 0 · An indicator for information only must have no weight.</summary>
internal sealed class InfoOnlyHasNoWeight(string code)
    : DomainError(
        $"指标 {code} 仅供参考，权重必须为 0。",
        $"Indicator {code} is for information only; its weight must be 0."
    );

/// <summary>权重合计应为 100 · The weights must sum to 100.</summary>
internal sealed class WeightsDoNotSumTo100(decimal sum)
    : DomainError($"权重合计为 {sum:0.####}，应为 100。", $"The weights sum to {sum:0.####}; they must sum to 100.");

/// <summary>方案状态不允许此操作 · The scheme's state does not allow this operation.</summary>
internal sealed class SchemeStateForbids(SchemeState state)
    : DomainError("方案当前状态不允许此操作。", $"The scheme is {state}; this operation is not allowed.");

/// <summary>该单位当年同类对象已有生效的方案 · Another scheme is in force for the same year, kind of subject and unit.</summary>
internal sealed class SchemeAlreadyInForce()
    : DomainError(
        "该单位当年同类对象已有生效的方案。",
        "Another scheme is in force for this year, kind of subject and unit."
    );

/// <summary>月份不在考核年度内 · The month is not in the scheme's year.</summary>
internal sealed class MonthOutsideYear(int year)
    : DomainError($"月份不在考核年度 {year} 内。", $"The month is not in {year}, the year of the scheme.");

/// <summary>月份尚未结束，不能锁定 · A month can be locked only after it has ended.</summary>
internal sealed class MonthNotEnded(Month month)
    : DomainError($"{month} 尚未结束，不能锁定。", $"{month} has not ended yet.");

/// <summary>锁定不能提前 · Locked months stay locked.</summary>
internal sealed class MonthsAlreadyLocked(Month locked)
    : DomainError($"已锁定至 {locked}，不能提前。", $"Months are locked through {locked}; this cannot be undone.");
