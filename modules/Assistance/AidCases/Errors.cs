using Kernel.Errors;

namespace Assistance.AidCases;

/// <summary>个案状态不允许此操作 · The aid case's state does not allow this operation.</summary>
internal sealed class AidCaseStateForbids(AidCaseState state)
    : DomainError("帮扶个案当前状态不允许此操作。", $"The aid case is {state}; this operation is not allowed.");

/// <summary>措施状态不允许此操作 · The measure's state does not allow this operation.</summary>
internal sealed class AidMeasureStateForbids(AidMeasureState state)
    : DomainError("帮扶措施当前状态不允许此操作。", $"The measure is {state}; this operation is not allowed.");

/// <summary>认定依据已过期 · The document of the decision is not valid, or has expired.</summary>
internal sealed class GroundsExpired()
    : DomainError(
        "认定依据的有效期有误或已过期。",
        "The validity period of the document has expired, or its dates are out of order."
    );

/// <summary>日期先后有误 · The dates are out of order.</summary>
internal sealed class AidDaysOutOfOrder() : DomainError("日期先后有误。", "The dates are out of order.");
