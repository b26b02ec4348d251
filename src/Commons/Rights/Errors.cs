using Kernel.Errors;

namespace Commons.Rights;

/// <summary>没有个人信息权利用途授权 · The purpose RIGHTS is not granted to the caller for all units in the caller's scope.</summary>
public sealed class RightsPurposeRequired()
    : DomainError(
        "须先获得“个人信息权利”用途授权。",
        "The purpose RIGHTS must be granted to you for all units within your scope."
    );

/// <summary>不是个人的记录 · The record does not identify a person.</summary>
public sealed class RecordNotPersonal()
    : DomainError("该记录不对应任何个人。", "The record does not identify a person.");

/// <summary>依法仍须保存 · The data must be kept for now; the request is rejected with this reason (PIPL Arts 47, 50).</summary>
/// <param name="keeping">The reason.</param>
public sealed class DataMustBeKept(RetentionReason keeping)
    : DomainError($"依法暂不能删除：{keeping.Chinese}", $"It cannot be erased yet: {keeping.English}");

/// <summary>没有要更正的内容 · The correction is empty.</summary>
public sealed class CorrectionEmpty() : DomainError("没有填写要更正的内容。", "The correction contains no values.");
