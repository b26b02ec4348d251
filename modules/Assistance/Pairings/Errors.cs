using Kernel.Errors;

namespace Assistance.Pairings;

/// <summary>结对状态不允许此操作 · The pairing's state does not allow this operation.</summary>
internal sealed class PairingStateForbids(PairingState state)
    : DomainError("结对当前状态不允许此操作。", $"The pairing is {state}; this operation is not allowed.");

/// <summary>结对数量已满 · The village secretary already has the maximum number of pairings of a kind (C29, C30).</summary>
internal sealed class TooManyPairings(int most)
    : DomainError($"同类结对最多 {most} 个。", $"There are {most} pairings of this kind already.");

/// <summary>不是当日在任的村书记 · Only a village secretary in post can be paired.</summary>
internal sealed class NotVillageSecretary()
    : DomainError("该干部当日不是村(社区)书记。", "This official was not a village secretary on that day.");

/// <summary>结对对象不明 · A pairing needs either a household or an entrepreneur.</summary>
internal sealed class PartnerInvalid()
    : DomainError("请填写家庭户或致富带头人之一。", "Name either a household or an entrepreneur.");
