using Kernel.Errors;

namespace Assistance.AidCases;

/// <summary>个案状态不允许此操作 · The state of the aid case does not allow this step.</summary>
internal sealed class AidCaseStateForbids(AidCaseState state)
    : DomainError("帮扶个案当前状态不允许此操作。", $"The aid case is {state}; this step is not open to it.");

/// <summary>措施状态不允许此操作 · The state of the measure does not allow this step.</summary>
internal sealed class AidMeasureStateForbids(AidMeasureState state)
    : DomainError("帮扶措施当前状态不允许此操作。", $"The measure is {state}; this step is not open to it.");

/// <summary>认定依据已过期 · The document that decides the class is not, or no longer, valid.</summary>
internal sealed class GroundsExpired()
    : DomainError(
        "认定依据的有效期有误或已过期。",
        "The deciding document's validity is over, or its days are out of order."
    );

/// <summary>日期先后有误 · The days of a record follow each other.</summary>
internal sealed class AidDaysOutOfOrder() : DomainError("日期先后有误。", "The days are out of order.");
