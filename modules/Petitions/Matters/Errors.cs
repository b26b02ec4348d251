using Kernel.Errors;

namespace Petitions.Matters;

/// <summary>事项状态不允许此操作 · The state of the matter does not allow this step.</summary>
internal sealed class MatterStateForbids(MatterState state)
    : DomainError("信访事项当前状态不允许此操作。", $"The matter is {state}; this step is not open to it.");

/// <summary>日期先后有误 · The days of a matter follow each other.</summary>
internal sealed class MatterDaysOutOfOrder() : DomainError("日期先后有误。", "The days are out of order.");

/// <summary>只能延期一次 · A term is extended once (Art. 34).</summary>
internal sealed class ExtendedBefore()
    : DomainError("该事项已延期一次，不能再次延期。", "The term was extended before; it is extended once.");

/// <summary>期限届满后不能延期 · A term is extended before it has run out (Art. 34).</summary>
internal sealed class ExtendedTooLate()
    : DomainError("办理期限已届满，不能延期。", "The term has run out; it cannot be extended now.");

/// <summary>检举控告须指明被举报对象 · An accusation says whom it accuses; nothing else does (Art. 30).</summary>
internal sealed class AccusedMismatched()
    : DomainError(
        "检举控告须指明被检举控告的人员或单位，其他事项不得填写。",
        "An accusation names the officials or units that it accuses, and no other matter does."
    );

/// <summary>应当回避 · The person or unit has an interest in the matter and keeps out of it (Arts 28, 30).</summary>
internal sealed class InterestForbids()
    : DomainError(
        "该人员或单位与事项有利害关系，依法应当回避。",
        "This person or unit has an interest in the matter and keeps out of it."
    );

/// <summary>该事项未密封 · Only on a sealed matter is anybody named; others are seen by whom their unit lets.</summary>
internal sealed class MatterNotSealed()
    : DomainError("该事项未密封，无需指定知情人员。", "The matter is not sealed; nobody needs to be named on it.");

/// <summary>该人员已回避 · The official keeps out of the matter already.</summary>
internal sealed class RecusedBefore()
    : DomainError("该人员已回避此事项。", "This official keeps out of the matter already.");

/// <summary>须指定接办人 · When the handler keeps out, another must be named; else none is.</summary>
internal sealed class HandlerNeeded()
    : DomainError(
        "承办人回避时须同时指定接办人，其他人员回避时不得更换承办人。",
        "When the handler keeps out, another handler must be named; when somebody else does, none is."
    );
