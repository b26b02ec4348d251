using Kernel.Errors;

namespace Visits;

/// <summary>走访日期晚于今天 · The date of the visit is in the future.</summary>
internal sealed class VisitInFuture(DateOnly day)
    : DomainError(
        $"走访日期 {day:yyyy-MM-dd} 晚于今天。",
        $"The date of the visit, {day:yyyy-MM-dd}, is in the future."
    );

/// <summary>该户已谢绝走访 · The household does not wish to be visited.</summary>
internal sealed class HouseholdDeclinesVisits()
    : DomainError("该户已谢绝走访。", "This household does not wish to be visited.");

/// <summary>请填写家庭户，或者填写单位和地点 · A visit needs either a household, or a unit and a place.</summary>
internal sealed class DestinationInvalid()
    : DomainError("请填写家庭户，或者填写单位和地点。", "Name either a household, or a unit and a place.");

/// <summary>该干部当日没有任职 · The official held no post on that day.</summary>
internal sealed class NotInPost() : DomainError("该干部当日没有任职。", "This official held no post on that day.");

/// <summary>问题状态不允许此操作 · The issue's state does not allow this operation.</summary>
internal sealed class VisitIssueStateForbids(VisitIssueState state)
    : DomainError("问题当前状态不允许此操作。", $"The issue is {state}; this operation is not allowed.");

/// <summary>销号人不能是办理人 · The handler cannot close an issue (C25).</summary>
internal sealed class CloserIsHandler()
    : DomainError("销号人不能是办理人。", "The handler of an issue cannot close it.");

/// <summary>列入重点走访群体须有依据、用途和有效期 · An entry needs a source document, a purpose and an expiry date.</summary>
internal sealed class KeyGroupEntryIncomplete()
    : DomainError(
        "列入重点走访群体须写明依据、用途，有效期止须晚于登记日期。",
        "An entry needs a source document, a purpose, and a last day after the day of the entry."
    );

/// <summary>日期先后有误 · The dates are out of order.</summary>
internal sealed class DaysOutOfOrder() : DomainError("日期先后有误。", "The dates are out of order.");
