using Kernel.Refusals;
using Petitions.Matters;

namespace Petitions;

/// <summary>事项状态不允许此操作 · The state of the matter does not allow this step.</summary>
internal sealed class MatterStateForbids(MatterState state)
    : Refusal("信访事项当前状态不允许此操作。", $"The matter is {state}; this step is not open to it.");

/// <summary>日期先后有误 · The days of a matter follow each other.</summary>
internal sealed class MatterDaysOutOfOrder() : Refusal("日期先后有误。", "The days are out of order.");

/// <summary>只能延期一次 · A term is extended once (Art. 34).</summary>
internal sealed class ExtendedBefore()
    : Refusal("该事项已延期一次，不能再次延期。", "The term was extended before; it is extended once.");

/// <summary>期限届满后不能延期 · A term is extended before it has run out (Art. 34).</summary>
internal sealed class ExtendedTooLate()
    : Refusal("办理期限已届满，不能延期。", "The term has run out; it cannot be extended now.");

/// <summary>包案中重复 · The leader has taken this matter over already.</summary>
internal sealed class LedAlready() : Refusal("该领导已包此案。", "This leader has taken the matter over already.");

/// <summary>检举控告须指明被举报对象 · An accusation says whom it accuses; nothing else does (Art. 30).</summary>
internal sealed class AccusedMismatched()
    : Refusal(
        "检举控告须指明被检举控告的人员或单位，其他事项不得填写。",
        "An accusation names the officials or units that it accuses, and no other matter does."
    );

/// <summary>应当回避 · The person or unit has an interest in the matter and keeps out of it (Arts 28, 30).</summary>
internal sealed class InterestForbids()
    : Refusal(
        "该人员或单位与事项有利害关系，依法应当回避。",
        "This person or unit has an interest in the matter and keeps out of it."
    );

/// <summary>该事项未密封 · Only on a sealed matter is anybody named; others are seen by whom their unit lets.</summary>
internal sealed class MatterNotSealed()
    : Refusal("该事项未密封，无需指定知情人员。", "The matter is not sealed; nobody needs to be named on it.");

/// <summary>无权要求他人回避 · Everybody may keep out; that another does is for those who answer for petitions (Art. 28).</summary>
internal sealed class RecusalOfAnother()
    : Refusal(
        "只能申请本人回避；他人的回避由乡镇党委书记或信访部门决定。",
        "You may keep out yourself; whether another does is for the town's secretary or the petition office."
    );

/// <summary>该人员已回避 · The official keeps out of the matter already.</summary>
internal sealed class RecusedBefore()
    : Refusal("该人员已回避此事项。", "This official keeps out of the matter already.");

/// <summary>须指定接办人 · When the handler keeps out, another must be named; else none is.</summary>
internal sealed class HandlerNeeded()
    : Refusal(
        "承办人回避时须同时指定接办人，其他人员回避时不得更换承办人。",
        "When the handler keeps out, another handler must be named; when somebody else does, none is."
    );

/// <summary>没有可告知的信访人 · Nobody is noted who brought the matter, so there is nobody to give a code to.</summary>
internal sealed class PetitionerUnknown()
    : Refusal(
        "该事项没有登记信访人，无法发放查询码。",
        "Nobody is noted who brought this matter; there is nobody to give a code to."
    );

/// <summary>查询码或校验不符 · The code and the check do not go together, or were tried too often. Nothing more is said.</summary>
internal sealed class QueryCodeMismatched()
    : Refusal(
        "查询码与电话后四位不符，或尝试次数过多；请核对，或稍后再试。",
        "The code and the last digits of the telephone do not go together, or were tried too often; look again, or try again later."
    );

/// <summary>不在评价期内 · A matter is rated after its reply, within a window that closes by itself.</summary>
/// <param name="days">How long the window is, in days.</param>
internal sealed class RatingNotOpen(int days)
    : Refusal($"仅可在书面答复后 {days} 日内评价。", $"A matter may be rated within {days} days of its written reply.");

/// <summary>只能评价一次 · A matter is rated once.</summary>
internal sealed class RatedAlready()
    : Refusal("该事项已评价，不能再次评价。", "This matter has been rated; it is rated once.");
