using Kernel.Errors;

namespace Disputes;

/// <summary>纠纷状态不允许此操作 · The dispute's state does not allow this operation.</summary>
internal sealed class DisputeStateForbids(DisputeState state)
    : DomainError("纠纷当前状态不允许此操作。", $"The dispute is {state}; this operation is not allowed.");

/// <summary>五定不齐 · Mediation requires that leader, unit, official, plan and deadline are set (C24).</summary>
internal sealed class DutiesIncomplete()
    : DomainError(
        "包案领导、责任单位、责任人、方案和期限尚未明确。",
        "Leader, unit, official, plan and deadline must be set first."
    );

/// <summary>未经各方同意 · Mediation requires the consent of all parties (People's Mediation Law, Arts 4, 17).</summary>
internal sealed class ConsentMissing()
    : DomainError("调解须经各方当事人同意。", "Mediation requires the consent of all parties.");

/// <summary>销号人不能是责任人 · The responsible official cannot close a dispute (C25).</summary>
internal sealed class CloserIsResponsible()
    : DomainError("销号人不能是责任人。", "The official responsible for a dispute cannot close it.");

/// <summary>日期先后有误 · The dates are out of order.</summary>
internal sealed class DisputeDaysOutOfOrder() : DomainError("日期先后有误。", "The dates are out of order.");
