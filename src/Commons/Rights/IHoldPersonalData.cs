using Commons.Reads;
using Graph;

namespace Commons.Rights;

/// <summary>
/// What a module holds on a person: a petitioner, or the contact of a household. Each module speaks for its own records; sealed matters
/// are left out of what is held on anybody but the one who brought them.
/// </summary>
public interface IHoldPersonalData
{
    /// <summary>All that is held on the person of a record, in the clear.</summary>
    /// <param name="person">The record that the person is known by.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<IReadOnlyList<HeldRecord>> Held(NodeRef person, CancellationToken cancellation);

    /// <summary>Why the person's data must be kept for now; null where nothing of this module's speaks for it.</summary>
    /// <param name="person">The record that the person is known by.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<Keeping?> Keeps(NodeRef person, CancellationToken cancellation) => Task.FromResult<Keeping?>(null);
}

/// <summary>所持有的记录 · A record that is held on a person.</summary>
/// <param name="Kind">类别 · What kind of record it is.</param>
/// <param name="On">日期 · Its day.</param>
/// <param name="Texts">内容 · What it says.</param>
public sealed record HeldRecord(string Kind, DateOnly? On, IReadOnlyList<HeldText> Texts)
{
    /// <summary>That somebody has looked at what is held.</summary>
    public static HeldRecord Of(Reading reading) =>
        Of(
            "查阅记录",
            reading.On,
            ("单位", reading.Unit),
            ("职务", reading.Title),
            ("所查看的项目", reading.What),
            ("理由", reading.Reason)
        );

    /// <summary>A record of what is there of it.</summary>
    public static HeldRecord Of(string kind, DateOnly? on, params (string Name, string? Text)[] texts) =>
        new(kind, on, [.. texts.Where(t => !string.IsNullOrEmpty(t.Text)).Select(t => new HeldText(t.Name, t.Text!))]);
}

/// <summary>一项内容 · A text of a record.</summary>
/// <param name="Name">名称 · What it is.</param>
/// <param name="Text">内容 · What it says.</param>
public sealed record HeldText(string Name, string Text);

/// <summary>Why data must be kept for now.</summary>
/// <param name="Chinese">The reason in Chinese.</param>
/// <param name="English">The reason in English.</param>
public sealed record Keeping(string Chinese, string English);
