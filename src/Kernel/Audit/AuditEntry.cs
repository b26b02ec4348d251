using Kernel.Access;

namespace Kernel.Audit;

/// <summary>
/// 审计记录 · A change to a record, a read of a sealed record or an unmasking of personal data. It is written in the transaction of
/// the change and is immutable, except for its position in the module's chain, which is assigned shortly after.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Time-ordered key.</summary>
    public required long Id { get; init; }

    /// <summary>序号 · The position in the module's chain, from 1 without gaps; null until the entry is chained.</summary>
    public long? Sequence { get; internal set; }

    /// <summary>时间 · When it happened, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>类别 · The kind of operation.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>操作 · The name of the operation: the mutation, or the program's own task.</summary>
    public required string Act { get; init; }

    /// <summary>账户类别 · The kind of caller.</summary>
    public required IdentityKind WhoKind { get; init; }

    /// <summary>操作人 · The staff number, or the name of the service; <c>system</c> for the program itself.</summary>
    public required string Who { get; init; }

    /// <summary>对象类型 · The type of the record.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The record's key; null if the entry is about many records.</summary>
    public long? SubjectKey { get; init; }

    /// <summary>
    /// 变更内容 · The changes as JSON: for each field the value before and after; for personal data only that it changed; for free text
    /// and parts of the record their SHA-256 (`texts`).
    /// </summary>
    public required string Changes { get; init; }

    /// <summary>
    /// 文字与组成部分 · The changes to free text and to parts of the record, before and after, as JSON with a salt that prevents guessing
    /// them from the hash; null if there are none, or if they were erased with the record.
    /// </summary>
    public string? Texts { get; internal set; }

    /// <summary>The HMAC of all fields above, made when the entry was written, with a key that is kept outside the database.</summary>
    public string Mark { get; internal set; } = "";

    /// <summary>The hash of the previous entry in the chain.</summary>
    public string? Previous { get; internal set; }

    /// <summary>链哈希 · The hash of the entry's position, its HMAC and the previous hash; null until the entry is chained.</summary>
    public string? Hash { get; internal set; }
}

/// <summary>审计类别 · The kind of operation.</summary>
public enum AuditKind
{
    /// <summary>写入 · A record was created, changed or deleted.</summary>
    Write,

    /// <summary>查阅限定知悉范围的内容 · A sealed record was read.</summary>
    SealedRead,

    /// <summary>查看完整个人信息 · Personal data was shown unmasked.</summary>
    Unmask,

    /// <summary>导出 · Records were exported.</summary>
    Export,

    /// <summary>清除 · The texts of a record were erased, together with those in earlier entries about it.</summary>
    Erase,

    /// <summary>达到限额 · A caller reached a limit, such as that of unmaskings per hour; further requests were refused.</summary>
    LimitReached,
}
