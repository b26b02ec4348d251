using Kernel.Errors;
using Kernel.Time;

namespace Commons.Posts;

/// <summary>该岗位在此期间已有人任职 · Another official holds the post in that period.</summary>
internal sealed class PostTaken()
    : DomainError("该岗位在此期间已有人任职。", "Another official holds this post in that period.");

/// <summary>委托期间不担任该岗位 · The caller does not hold the post in that period, or holds it only by delegation.</summary>
internal sealed class PostNotHeld()
    : DomainError(
        "您在委托期间不担任该岗位；受托的职权不得转委托。",
        "You do not hold this post in the whole period; authority delegated to you cannot be delegated further."
    );

/// <summary>不能委托给自己 · Officials cannot delegate to themselves.</summary>
internal sealed class SelfDelegation() : DomainError("不能委托给自己。", "You cannot delegate to yourself.");

/// <summary>委托期限有误 · A delegation must begin today or later, end after it begins, and be limited.</summary>
/// <param name="days">The maximum number of days.</param>
internal sealed class DelegationDaysOutOfOrder(int days)
    : DomainError(
        $"委托期限有误，应自当日或以后起、先起后止，且自当日起不超过 {days} 天。",
        $"A delegation must begin today or later, end after it begins, and end within {days} days of today."
    );

/// <summary>该岗位没有此权限，或此权限不得委托 · The post does not have this permission, or it cannot be delegated.</summary>
internal sealed class PermissionNotOfPost()
    : DomainError(
        "该岗位没有此权限，或此权限不得委托。",
        "The post does not have this permission, or the permission cannot be delegated."
    );

/// <summary>受托人须在该岗位的单位或其下级任职 · The recipient holds no post in the unit or below.</summary>
internal sealed class RecipientOutsideUnit()
    : DomainError(
        "受托人须在该岗位的单位或其下级任职。",
        "The recipient must hold a post in the unit of this post, or below it."
    );

/// <summary>委托范围超出该岗位的单位 · The delegation exceeds the scope of its post.</summary>
internal sealed class UnitOutsidePost()
    : DomainError("委托范围超出该岗位的单位。", "The unit must be that of the post, or below it.");

/// <summary>只能收回自己给出的委托 · Only the delegating official can revoke a delegation.</summary>
internal sealed class DelegationOfAnother()
    : DomainError("只能收回自己给出的委托。", "You can only revoke delegations that you gave.");

/// <summary>委托已结束 · The delegation has ended.</summary>
internal sealed class DelegationEnded() : DomainError("委托已结束。", "The delegation has already ended.");

/// <summary>任职结束日期早于开始日期 · A tenure cannot end before it begins.</summary>
internal sealed class TenureEndsBeforeItBegins()
    : DomainError("任职结束日期早于开始日期。", "A tenure cannot end before it begins.");

/// <summary>不能任命自己 · Officials cannot appoint themselves or extend their own tenure.</summary>
internal sealed class SelfAppointment()
    : DomainError("不能任命自己，也不能延长自己的任职。", "You cannot appoint yourself or extend your own tenure.");

/// <summary>不能补录更早的任职 · A tenure can only begin or end in the period that is still open.</summary>
/// <param name="since">The first open day.</param>
internal sealed class TenureBackdated(DateOnly since)
    : DomainError(
        $"任职的起止日期不得早于 {since:yyyy-MM-dd}。",
        $"A tenure cannot begin or end before {since:yyyy-MM-dd}."
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

/// <summary>须由他人批准 · The approving official is the appointing or the appointed one.</summary>
internal sealed class ApproverInvolved()
    : DomainError(
        "任命人和被任命人不能批准该任职。",
        "A tenure cannot be approved by the official who made the appointment or who was appointed."
    );

/// <summary>该任职已批准 · The tenure has been approved.</summary>
internal sealed class AlreadyApproved() : DomainError("该任职已批准。", "This tenure has already been approved.");
