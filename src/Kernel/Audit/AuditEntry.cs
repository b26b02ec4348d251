using Kernel.Access;

namespace Kernel.Audit;

/// <summary>
/// 审计记录 · What somebody did to a record, or that somebody read what is sealed or was shown what is masked: written in the
/// transaction of the change and never changed again, but for its place in the module's chain, which it gets shortly after.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Time-ordered key.</summary>
    public required long Id { get; init; }

    /// <summary>序号 · The place in the module's chain, from 1 without gaps; null for the moment before it is chained.</summary>
    public long? Sequence { get; internal set; }

    /// <summary>时间 · When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>类别 · What kind of act it was.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>操作 · The act by its name: the mutation's, or what the program was about.</summary>
    public required string Act { get; init; }

    /// <summary>账户类别 · What kind of caller it was.</summary>
    public required IdentityKind WhoKind { get; init; }

    /// <summary>操作人 · The staff number, or the name of the service; <c>system</c> for the program itself.</summary>
    public required string Who { get; init; }

    /// <summary>对象类型 · The type of the record, by its plain name.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The record's key; null where the entry speaks of many.</summary>
    public long? SubjectKey { get; init; }

    /// <summary>
    /// 变更内容 · What changed, as JSON: for each field the value before and after; of personal data only that it changed, and of words
    /// and parts their SHA-256 (`texts`).
    /// </summary>
    public required string Changes { get; init; }

    /// <summary>
    /// 文字与组成部分 · What changed in words and in the parts of the record, before and after, as JSON, with a salt, so that nobody
    /// guesses it from its hash; null where nothing did, and once it was erased with the record.
    /// </summary>
    public string? Texts { get; internal set; }

    /// <summary>The seal of all of the above, made with the key outside the database when it was written.</summary>
    public string Mark { get; internal set; } = "";

    /// <summary>The hash of the entry before it in the chain.</summary>
    public string? Previous { get; internal set; }

    /// <summary>链哈希 · The hash of its place, its mark and the hash before it; null for the moment before it is chained.</summary>
    public string? Hash { get; internal set; }
}

/// <summary>审计类别 · What kind of act was recorded.</summary>
public enum AuditKind
{
    /// <summary>写入 · A record was made, changed or deleted.</summary>
    Write,

    /// <summary>查阅密封内容 · Somebody read what is sealed.</summary>
    SealedRead,

    /// <summary>解除遮蔽 · Somebody was shown personal data unmasked.</summary>
    Unmask,

    /// <summary>导出 · Records left the system.</summary>
    Export,

    /// <summary>清除 · What a record says in words was erased, and with it what earlier entries said of that.</summary>
    Erase,

    /// <summary>达到限额 · Somebody reached a bound, such as that of unmaskings in an hour; whatever was beyond it was refused.</summary>
    LimitReached,
}
