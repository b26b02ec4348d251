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
