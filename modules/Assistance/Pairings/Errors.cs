using Kernel.Errors;

namespace Assistance.Pairings;

/// <summary>结对状态不允许此操作 · The state of the pairing does not allow this step.</summary>
internal sealed class PairingStateForbids(PairingState state)
    : DomainError("结对当前状态不允许此操作。", $"The pairing is {state}; this step is not open to it.");

/// <summary>结对数量已满 · A village secretary has one or two pairings of a kind (C29, C30).</summary>
internal sealed class PairedEnough(int most)
    : DomainError($"同类结对最多 {most} 个。", $"There are {most} pairings of this kind already.");

/// <summary>不是当日在任的村书记 · Only a village secretary in post is paired.</summary>
internal sealed class NotVillageSecretary()
    : DomainError("该干部当日不是村(社区)书记。", "This official was no village secretary on that day.");

/// <summary>结对对象不明 · A pairing is with a household or with an entrepreneur, not with both and not with neither.</summary>
internal sealed class PartnerUnclear()
    : DomainError("请填写家庭户或致富带头人之一。", "Name a household or an entrepreneur, one of them.");
