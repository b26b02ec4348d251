namespace Kernel.Errors;

/// <summary>找不到所指的记录 · A record that the input names does not exist.</summary>
/// <param name="what">What was looked for, in Chinese and English; <see cref="DomainError.Path"/> holds the input that named it.</param>
public sealed class RecordNotFound((string Chinese, string English) what)
    : DomainError($"找不到该{what.Chinese}。", $"There is no such {what.English}.");

/// <summary>ID 无效，或指向其他类型的对象 · An id is malformed, or identifies a record of another type.</summary>
/// <param name="expected">The type of record that was expected.</param>
public sealed class IdMalformed(string expected)
    : DomainError($"ID 无效，应为 {expected} 的 ID。", $"This is not the id of a {expected}.");

/// <summary>文字过长 · A text is longer than its field.</summary>
/// <param name="limit">The maximum length, in characters.</param>
public sealed class TextTooLong(int limit)
    : DomainError($"文字过长，最多 {limit} 个字符。", $"The text is too long: at most {limit} characters.");

/// <summary>此项不能为空 · A required text is empty, or consists of white space and invisible characters.</summary>
public sealed class TextEmpty() : DomainError("此项不能为空。", "This must not be empty.");

/// <summary>文字含有不允许的字符 · A text contains control characters, or characters that change the direction of writing.</summary>
public sealed class TextForbidden()
    : DomainError(
        "文字含有控制字符或改变书写方向的字符，或在单行文字中换行，请删除后重试。",
        "The text contains control characters, characters that change the direction of writing, or a line break in a single-line field; remove them."
    );

/// <summary>超出范围 · A number, or the length of a list, is out of range.</summary>
/// <param name="least">The minimum.</param>
/// <param name="most">The maximum.</param>
public sealed class OutOfRange(object least, object most)
    : DomainError(
        $"超出范围，应在 {least} 与 {most} 之间。",
        $"The value is out of range: it must be between {least} and {most}."
    );

/// <summary>该记录已被他人修改，请刷新后重试 · Another user has changed the record since it was read; the payload holds its current state.</summary>
/// <param name="basedOn">The version that the change was based on.</param>
/// <param name="current">The current version.</param>
public sealed class VersionConflict(int? basedOn, int? current)
    : DomainError(
        "该记录已被他人修改，请刷新后重试。",
        "Another user has changed this record since it was read; read it again and retry."
    )
{
    /// <summary>变更所依据的版本号 · The version that the change was based on; null if two new records collided.</summary>
    public int? BasedOn => basedOn;

    /// <summary>现有的版本号 · The current version; null if two new records collided.</summary>
    public int? Current => current;
}

/// <summary>该幂等键已用于其他内容的请求 · The idempotency key was used with another input.</summary>
public sealed class IdempotencyKeyReused()
    : DomainError(
        "该幂等键已用于其他内容的请求。",
        "This idempotency key was already used for a request with a different input."
    );

/// <summary>不在您的管辖范围内 · The record belongs to a unit outside the caller's scope.</summary>
public sealed class OutsideReach()
    : DomainError("所涉单位不在您的管辖范围内。", "The record belongs to a unit outside your scope.");

/// <summary>须由本人办理 · The official named in the input must be the one who is signed in.</summary>
public sealed class ActorNotCaller()
    : DomainError("须由登录的干部本人办理。", "Only the signed-in official may do this, in their own name.");

/// <summary>日期晚于今天 · The date is in the future.</summary>
public sealed class DateInFuture() : DomainError("日期晚于今天。", "The date is in the future.");
