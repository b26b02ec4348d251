using Kernel.Errors;

namespace Commons.Rights;

/// <summary>没有个人信息权利用途授权 · Requests are answered by those to whom that purpose is granted for all units within reach.</summary>
public sealed class RightsPurposeNeeded()
    : DomainError(
        "须先获得“个人信息权利”用途授权。",
        "The purpose RIGHTS must be granted to you for all units within your reach."
    );

/// <summary>不是个人的记录 · Nothing is held on a person by this record.</summary>
public sealed class NobodysRecord()
    : DomainError("该记录不对应任何个人。", "Nothing is held on a person by this record.");

/// <summary>依法仍须保存 · The data must be kept for now; the request is refused with this reason (PIPL Arts 47, 50).</summary>
/// <param name="keeping">The reason.</param>
public sealed class DataStillNeeded(Keeping keeping)
    : DomainError($"依法暂不能删除：{keeping.Chinese}", $"It cannot be erased yet: {keeping.English}");

/// <summary>没有要更正的内容 · A correction says what is corrected.</summary>
public sealed class NothingCorrected()
    : DomainError("没有填写要更正的内容。", "Nothing was named that is to be corrected.");
