using Commons.Reads;
using Graph;

namespace Commons.Rights;

/// <summary>
/// The personal data that a module stores about a person: a petitioner, or the contact of a household. Each module provides its
/// own records; sealed matters are included only for the petitioner who submitted them.
/// </summary>
public interface IPersonalDataSource
{
    /// <summary>Returns all data about the person of a record, unmasked.</summary>
    /// <param name="person">The record that identifies the person.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation);

    /// <summary>Returns why the person's data must be kept for now; null if this module has no reason.</summary>
    /// <param name="person">The record that identifies the person.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<RetentionReason?> Keeps(NodeRef person, CancellationToken cancellation) =>
        Task.FromResult<RetentionReason?>(null);
}

/// <summary>系统中保存的相关记录 · A record that is stored about a person.</summary>
/// <param name="Kind">类别 · The kind of record.</param>
/// <param name="On">日期 · The day of the record.</param>
/// <param name="Texts">内容 · The content.</param>
public sealed record HeldRecord(string Kind, DateOnly? On, IReadOnlyList<HeldText> Texts)
{
    /// <summary>Creates the record of a read.</summary>
    public static HeldRecord Create(Reading reading) =>
        Create(
            "查阅记录",
            reading.On,
            ("单位", reading.Unit),
            ("职务", reading.Title),
            ("所查看的项目", reading.What),
            ("理由", reading.Reason)
        );

    /// <summary>Creates a record from the texts that are not empty.</summary>
    public static HeldRecord Create(string kind, DateOnly? on, params (string Name, string? Text)[] texts) =>
        new(kind, on, [.. texts.Where(t => !string.IsNullOrEmpty(t.Text)).Select(t => new HeldText(t.Name, t.Text!))]);
}

/// <summary>一项内容 · A text of a record.</summary>
/// <param name="Name">名称 · The label.</param>
/// <param name="Text">内容 · The content.</param>
public sealed record HeldText(string Name, string Text);

/// <summary>Why data must be kept for now.</summary>
/// <param name="Chinese">The reason in Chinese.</param>
/// <param name="English">The reason in English.</param>
public sealed record RetentionReason(string Chinese, string English);
