using Kernel.Errors;

namespace Petitions.Lookups;

/// <summary>没有可告知的信访人 · The matter has no recorded petitioner who could receive a code.</summary>
internal sealed class PetitionerUnknown()
    : DomainError(
        "该事项没有登记信访人，无法发放查询码。",
        "This matter has no recorded petitioner, so no query code can be issued."
    );

/// <summary>查询码或校验不符 · The code or the check is wrong, or there were too many attempts; the error does not say which.</summary>
internal sealed class QueryCodeIncorrect()
    : DomainError(
        "查询码与电话后四位不符，或尝试次数过多；请核对，或稍后再试。",
        "The code or the last digits of the telephone number are wrong, or there were too many attempts; check them, or try again later."
    );

/// <summary>不在评价期内 · A matter can be rated only in a limited period after its reply.</summary>
/// <param name="days">The length of the period, in days.</param>
internal sealed class RatingNotOpen(int days)
    : DomainError(
        $"仅可在书面答复后 {days} 日内评价。",
        $"A matter can be rated within {days} days of its written reply."
    );

/// <summary>只能评价一次 · A matter can be rated only once.</summary>
internal sealed class AlreadyRated()
    : DomainError("该事项已评价，不能再次评价。", "This matter has already been rated.");
