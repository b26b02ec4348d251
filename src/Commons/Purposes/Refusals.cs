using Kernel.Refusals;

namespace Commons.Purposes;

/// <summary>不能给自己授权 · Nobody grants a purpose to themselves.</summary>
internal sealed class PurposeGrantedToOneself() : Refusal("不能给自己授权。", "Nobody grants a purpose to themselves.");

/// <summary>授权须由干部作出 · A purpose is granted, and personal data unmasked, by a person who answers for it.</summary>
public sealed class OfficialNeeded()
    : Refusal("须由干部本人办理。", "This is done by an official, who answers for it; a service cannot.");

/// <summary>授权期限有误 · A grant ends after it begins, within a year.</summary>
/// <param name="days">How many days at most.</param>
internal sealed class GrantDaysOutOfOrder(int days)
    : Refusal(
        $"授权期限有误，应先起后止且不超过 {days} 天。",
        $"A grant ends after it begins, and within {days} days."
    );
