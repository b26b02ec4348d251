using Kernel.Errors;

namespace Petitions.Matters;

/// <summary>事项状态不允许此操作 · The matter's state does not allow this operation.</summary>
internal sealed class MatterStateForbids(MatterState state)
    : DomainError("信访事项当前状态不允许此操作。", $"The matter is {state}; this operation is not allowed.");

/// <summary>日期先后有误 · The dates are out of order.</summary>
internal sealed class MatterDaysOutOfOrder() : DomainError("日期先后有误。", "The dates are out of order.");

/// <summary>只能延期一次 · The period can be extended only once (Art. 34).</summary>
internal sealed class AlreadyExtended()
    : DomainError(
        "该事项已延期一次，不能再次延期。",
        "The period has already been extended; it can be extended only once."
    );

/// <summary>期限届满后不能延期 · The period cannot be extended after it has expired (Art. 34).</summary>
internal sealed class PeriodExpired()
    : DomainError("办理期限已届满，不能延期。", "The period has expired and cannot be extended.");

/// <summary>检举控告须指明被举报对象 · An accusation must name the accused; other matters must not (Art. 30).</summary>
internal sealed class AccusedInvalid()
    : DomainError(
        "检举控告须指明被检举控告的人员或单位，其他事项不得填写。",
        "An accusation must name the officials or units it accuses; other matters must not name any."
    );

/// <summary>应当回避 · The official or unit has an interest in the matter and must be recused (Arts 28, 30).</summary>
internal sealed class ConflictOfInterest()
    : DomainError(
        "该人员或单位与事项有利害关系，依法应当回避。",
        "This official or unit has an interest in the matter and must be recused."
    );

/// <summary>该事项未限定知悉范围 · Officials can be named only on a sealed matter; others are visible by unit.</summary>
internal sealed class MatterNotSealed()
    : DomainError(
        "该事项未限定知悉范围，无需指定知情人员。",
        "The matter is not sealed; officials cannot be named on it."
    );

/// <summary>该人员已回避 · The official is already recused from the matter.</summary>
internal sealed class AlreadyRecused()
    : DomainError("该人员已回避此事项。", "This official is already recused from the matter.");

/// <summary>须指定接办人 · If the handler is recused, a new handler must be named; otherwise none may be.</summary>
internal sealed class HandlerRequired()
    : DomainError(
        "承办人回避时须同时指定接办人，其他人员回避时不得更换承办人。",
        "If the handler is recused, a new handler must be named; otherwise none may be named."
    );
