using Assistance.AidCases;
using Assistance.Pairings;
using Kernel.Refusals;

namespace Assistance;

/// <summary>个案状态不允许此操作 · The state of the aid case does not allow this step.</summary>
internal sealed class AidCaseStateForbids(AidCaseState state)
    : Refusal("帮扶个案当前状态不允许此操作。", $"The aid case is {state}; this step is not open to it.");

/// <summary>措施状态不允许此操作 · The state of the measure does not allow this step.</summary>
internal sealed class AidMeasureStateForbids(AidMeasureState state)
    : Refusal("帮扶措施当前状态不允许此操作。", $"The measure is {state}; this step is not open to it.");

/// <summary>结对状态不允许此操作 · The state of the pairing does not allow this step.</summary>
internal sealed class PairingStateForbids(PairingState state)
    : Refusal("结对当前状态不允许此操作。", $"The pairing is {state}; this step is not open to it.");

/// <summary>认定依据已过期 · The document that decides the class is not, or no longer, valid.</summary>
internal sealed class GroundsExpired()
    : Refusal(
        "认定依据的有效期有误或已过期。",
        "The deciding document's validity is over, or its days are out of order."
    );

/// <summary>日期先后有误 · The days of a record follow each other.</summary>
internal sealed class AidDaysOutOfOrder() : Refusal("日期先后有误。", "The days are out of order.");

/// <summary>结对数量已满 · A village secretary has one or two pairings of a kind (C29, C30).</summary>
internal sealed class PairedEnough(int most)
    : Refusal($"同类结对最多 {most} 个。", $"There are {most} pairings of this kind already.");

/// <summary>不是当日在任的村书记 · Only a village secretary in post is paired.</summary>
internal sealed class NotVillageSecretary()
    : Refusal("该干部当日不是村(社区)书记。", "This official was no village secretary on that day.");

/// <summary>结对对象不明 · A pairing is with a household or with an entrepreneur, not with both and not with neither.</summary>
internal sealed class PartnerUnclear()
    : Refusal("请填写家庭户或致富带头人之一。", "Name a household or an entrepreneur, one of them.");
