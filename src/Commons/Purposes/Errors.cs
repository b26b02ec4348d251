using Kernel.Errors;

namespace Commons.Purposes;

/// <summary>不能给自己授权 · Officials cannot grant a purpose to themselves.</summary>
internal sealed class SelfGrant() : DomainError("不能给自己授权。", "You cannot grant a purpose to yourself.");

/// <summary>授权期限有误 · A grant must end after it begins, and within a year.</summary>
/// <param name="days">The maximum number of days.</param>
internal sealed class GrantDaysOutOfOrder(int days)
    : DomainError(
        $"授权期限有误，应先起后止且不超过 {days} 天。",
        $"A grant must end after it begins, and within {days} days."
    );
