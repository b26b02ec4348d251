using Kernel.Errors;

namespace Disputes;

/// <summary>纠纷状态不允许此操作 · The state of the dispute does not allow this step.</summary>
internal sealed class DisputeStateForbids(DisputeState state)
    : DomainError("纠纷当前状态不允许此操作。", $"The dispute is {state}; this step is not open to it.");

/// <summary>五定不齐 · Mediation begins when leader, unit, person, plan and deadline are set (C24).</summary>
internal sealed class DutiesIncomplete()
    : DomainError(
        "包案领导、责任单位、责任人、方案和期限尚未明确。",
        "Leader, unit, person, plan and deadline are not set yet."
    );

/// <summary>未经各方同意 · Mediation needs the consent of all parties (People's Mediation Law, Arts 4, 17).</summary>
internal sealed class ConsentMissing()
    : DomainError("调解须经各方当事人同意。", "Mediation needs the consent of all parties.");

/// <summary>销号人不能是责任人 · Who strikes off is not who was responsible (C25).</summary>
internal sealed class CloserIsResponsible()
    : DomainError("销号人不能是责任人。", "Who strikes a dispute off is not who was responsible for it.");

/// <summary>日期先后有误 · The days of a dispute follow each other.</summary>
internal sealed class DisputeDaysOutOfOrder() : DomainError("日期先后有误。", "The days are out of order.");
