using Kernel.Errors;

namespace Visits;

/// <summary>走访日期晚于今天 · A visit is recorded after it has been paid.</summary>
internal sealed class VisitInFuture(DateOnly day)
    : DomainError($"走访日期 {day:yyyy-MM-dd} 晚于今天。", $"The visit on {day:yyyy-MM-dd} has not been paid yet.");

/// <summary>该户已谢绝走访 · The household wishes not to be visited; that is honoured.</summary>
internal sealed class HouseholdNotToBeDisturbed()
    : DomainError("该户已谢绝走访。", "This household wishes not to be visited.");

/// <summary>请填写家庭户，或者填写单位和地点 · A visit goes to a household or to a place of a unit, not to both and not to neither.</summary>
internal sealed class DestinationUnclear()
    : DomainError("请填写家庭户，或者填写单位和地点。", "Name a household, or a unit and a place.");

/// <summary>该干部当日没有任职 · Who visits holds a post on that day.</summary>
internal sealed class NotInPost() : DomainError("该干部当日没有任职。", "This official held no post on that day.");

/// <summary>问题状态不允许此操作 · The state of the issue does not allow this step.</summary>
internal sealed class VisitIssueStateForbids(VisitIssueState state)
    : DomainError("问题当前状态不允许此操作。", $"The issue is {state}; this step is not open to it.");

/// <summary>销号人不能是办理人 · Who strikes off is not who handled (C25).</summary>
internal sealed class CloserIsHandler()
    : DomainError("销号人不能是办理人。", "Who strikes an issue off is not who handled it.");

/// <summary>列入重点走访群体须有依据、用途和有效期 · An entry rests on a document, serves a purpose and ends.</summary>
internal sealed class KeyGroupEntryUnfounded()
    : DomainError(
        "列入重点走访群体须写明依据、用途，有效期止须晚于登记日期。",
        "An entry needs a source, a purpose and a last day after the day it is made."
    );

/// <summary>日期先后有误 · The days of a record follow each other.</summary>
internal sealed class DaysOutOfOrder() : DomainError("日期先后有误。", "The days are out of order.");
