namespace Kernel.Errors;

/// <summary>找不到所指的记录 · A record that the input names is not there.</summary>
/// <param name="what">What was looked for, in Chinese and English; <see cref="DomainError.Path"/> says which input named it.</param>
public sealed class RecordNotFound((string Chinese, string English) what)
    : DomainError($"找不到该{what.Chinese}。", $"There is no such {what.English}.");

/// <summary>标识无效，或指向其他类型的对象 · An id that is not one of this graph, or leads to another kind of record.</summary>
/// <param name="expected">The kind of record that was expected.</param>
public sealed class IdMalformed(string expected)
    : DomainError($"标识无效，应为 {expected} 的标识。", $"This is not the id of a {expected}.");

/// <summary>文字过长 · A text is longer than its field.</summary>
/// <param name="limit">The greatest length, in characters.</param>
public sealed class TextTooLong(int limit)
    : DomainError($"文字过长，最多 {limit} 个字符。", $"The text is too long: at most {limit} characters.");

/// <summary>此项不能为空 · A text that must say something shows nothing: it is empty, or white space and invisible characters.</summary>
public sealed class TextEmpty() : DomainError("此项不能为空。", "This must not be empty.");

/// <summary>文字含有不允许的字符 · A text holds control characters, or marks that turn the direction of writing.</summary>
public sealed class TextForbidden()
    : DomainError(
        "文字含有控制字符或改变书写方向的字符，或在单行文字中换行，请删除后重试。",
        "The text holds control characters, marks that turn the direction of writing, or a line break in a field of one line; remove them."
    );

/// <summary>超出范围 · A number or a list is outside its bounds.</summary>
/// <param name="least">The least value or count.</param>
/// <param name="most">The greatest value or count.</param>
public sealed class OutOfRange(object least, object most)
    : DomainError($"超出范围，应在 {least} 与 {most} 之间。", $"This is out of range: {least} to {most}.");

/// <summary>该记录已被他人修改，请刷新后重试 · Somebody else changed the record in between; the payload shows it as it is now.</summary>
/// <param name="basedOn">The version that the change was based on.</param>
/// <param name="current">The version that is there now.</param>
public sealed class VersionConflict(int? basedOn, int? current)
    : DomainError(
        "该记录已被他人修改，请刷新后重试。",
        "Somebody changed this record in between; read it again and retry."
    )
{
    /// <summary>变更所依据的版本号 · The version that the change was based on; null where two new records met.</summary>
    public int? BasedOn => basedOn;

    /// <summary>现有的版本号 · The version that is there now; null where two new records met.</summary>
    public int? Current => current;
}

/// <summary>该幂等键已用于其他内容的请求 · The idempotency key was used for another input.</summary>
public sealed class IdempotencyKeyReused()
    : DomainError("该幂等键已用于其他内容的请求。", "This idempotency key was used for a request with another input.");

/// <summary>不在您的管辖范围内 · What would be written belongs to a unit outside the caller's reach.</summary>
public sealed class OutsideReach()
    : DomainError("所涉单位不在您的管辖范围内。", "This belongs to a unit outside your reach.");

/// <summary>须由本人办理 · Who does something is the official who is signed in, and nobody else.</summary>
public sealed class ActorNotCaller()
    : DomainError(
        "须由登录的干部本人办理。",
        "This is done by the official who is signed in, and in nobody else's name."
    );

/// <summary>日期晚于今天 · What has not happened yet is not recorded.</summary>
public sealed class DayNotYet() : DomainError("日期晚于今天。", "This day has not come yet.");
