using Kernel.Errors;

namespace Petitions.Lookups;

/// <summary>没有可告知的信访人 · Nobody is noted who brought the matter, so there is nobody to give a code to.</summary>
internal sealed class PetitionerUnknown()
    : DomainError(
        "该事项没有登记信访人，无法发放查询码。",
        "Nobody is noted who brought this matter; there is nobody to give a code to."
    );

/// <summary>查询码或校验不符 · The code and the check do not go together, or were tried too often. Nothing more is said.</summary>
internal sealed class QueryCodeMismatched()
    : DomainError(
        "查询码与电话后四位不符，或尝试次数过多；请核对，或稍后再试。",
        "The code and the last digits of the telephone do not go together, or were tried too often; look again, or try again later."
    );

/// <summary>不在评价期内 · A matter is rated after its reply, within a window that closes by itself.</summary>
/// <param name="days">How long the window is, in days.</param>
internal sealed class RatingNotOpen(int days)
    : DomainError(
        $"仅可在书面答复后 {days} 日内评价。",
        $"A matter may be rated within {days} days of its written reply."
    );

/// <summary>只能评价一次 · A matter is rated once.</summary>
internal sealed class RatedAlready()
    : DomainError("该事项已评价，不能再次评价。", "This matter has been rated; it is rated once.");
