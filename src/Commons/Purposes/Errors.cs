using Kernel.Errors;

namespace Commons.Purposes;

/// <summary>不能给自己授权 · Nobody grants a purpose to themselves.</summary>
internal sealed class PurposeGrantedToOneself()
    : DomainError("不能给自己授权。", "Nobody grants a purpose to themselves.");

/// <summary>授权期限有误 · A grant ends after it begins, within a year.</summary>
/// <param name="days">How many days at most.</param>
internal sealed class GrantDaysOutOfOrder(int days)
    : DomainError(
        $"授权期限有误，应先起后止且不超过 {days} 天。",
        $"A grant ends after it begins, and within {days} days."
    );
