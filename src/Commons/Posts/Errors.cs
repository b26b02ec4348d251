using Kernel.Errors;
using Kernel.Time;

namespace Commons.Posts;

/// <summary>该岗位在此期间已有人任职 · Somebody else holds the post in those days.</summary>
internal sealed class PostTaken()
    : DomainError("该岗位在此期间已有人任职。", "Somebody else holds this post in those days.");

/// <summary>委托期间不担任该岗位 · Nobody hands over the authority of a post that he or she does not hold, or acts for by delegation.</summary>
internal sealed class PostNotHeld()
    : DomainError(
        "您在委托期间不担任该岗位；受托的职权不得转委托。",
        "You do not hold this post on all of these days; what is delegated to you cannot be handed on."
    );

/// <summary>不能委托给自己 · Nobody delegates to themselves.</summary>
internal sealed class DelegatedToOneself() : DomainError("不能委托给自己。", "Nobody delegates to themselves.");

/// <summary>委托期限有误 · A delegation begins today or later, ends after it begins, and soon.</summary>
/// <param name="days">Within how many days.</param>
internal sealed class DelegationDaysOutOfOrder(int days)
    : DomainError(
        $"委托期限有误，应自当日或以后起、先起后止，且自当日起不超过 {days} 天。",
        $"A delegation begins today or later, ends after it begins, and within {days} days of today."
    );

/// <summary>该岗位没有此权限，或此权限不得委托 · The post does not allow this, or it cannot be handed over.</summary>
internal sealed class PermissionNotOfPost()
    : DomainError("该岗位没有此权限，或此权限不得委托。", "The post does not allow this, or it cannot be handed over.");

/// <summary>受托人须在该岗位的单位或其下级任职 · Who is delegated to holds a post in the unit or below it.</summary>
internal sealed class RecipientElsewhere()
    : DomainError(
        "受托人须在该岗位的单位或其下级任职。",
        "The recipient holds no post in the unit of this one, or below it."
    );

/// <summary>委托范围超出该岗位的单位 · A delegation reaches no further than its post.</summary>
internal sealed class UnitOutsidePost()
    : DomainError("委托范围超出该岗位的单位。", "The unit is neither that of the post nor below it.");

/// <summary>只能收回自己给出的委托 · A delegation is taken back by who gave it.</summary>
internal sealed class DelegationOfAnother()
    : DomainError("只能收回自己给出的委托。", "A delegation is taken back by who gave it.");

/// <summary>委托已结束 · The delegation is over.</summary>
internal sealed class DelegationOver() : DomainError("委托已结束。", "The delegation is over already.");

/// <summary>任职结束日期早于开始日期 · A tenure cannot end before it begins.</summary>
internal sealed class TenureEndsBeforeItBegins()
    : DomainError("任职结束日期早于开始日期。", "A tenure cannot end before it begins.");

/// <summary>不能任命自己 · Nobody appoints themselves, or stays in post longer by ending the own tenure later.</summary>
internal sealed class AppointedOneself()
    : DomainError("不能任命自己，也不能延长自己的任职。", "Nobody appoints themselves or extends their own tenure.");

/// <summary>不能补录更早的任职 · A tenure is entered or ended in the year that is still open.</summary>
/// <param name="since">The first day that is open.</param>
internal sealed class TenureBackdated(DateOnly since)
    : DomainError(
        $"任职的起止日期不得早于 {since:yyyy-MM-dd}。",
        $"A tenure begins or ends on {since:yyyy-MM-dd} at the earliest; the time before is closed."
    )
{
    internal static void Refuse(DateOnly day, TimeProvider clock, string input)
    {
        var since = Tenure.OpenSince(clock.Today());
        if (day < since)
        {
            throw new TenureBackdated(since).About(input);
        }
    }
}

/// <summary>须由他人批准 · A tenure is approved by somebody who neither appointed nor is appointed.</summary>
internal sealed class ApproverInvolved()
    : DomainError(
        "任命人和被任命人不能批准该任职。",
        "A tenure is approved by somebody who neither appointed nor is appointed."
    );

/// <summary>该任职已批准 · The tenure has been approved.</summary>
internal sealed class ApprovedAlready() : DomainError("该任职已批准。", "This tenure has been approved already.");
