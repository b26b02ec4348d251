using System.Text.Json;
using Graph.Schema;
using Kernel.Errors;
using Kernel.Texts;

namespace Graph.Changes;

/// <summary>The result of a change: the key of the record, or the reasons for a refusal.</summary>
/// <param name="Key">The record's key; also set if the change was based on an older version of it.</param>
/// <param name="Refusals">The refusals; empty if the change was made.</param>
internal sealed record Answer(long? Key, IReadOnlyList<ErrorText> Refusals)
{
    /// <summary>What the change unmasks; null if it unmasks nothing, and when a stored result is returned again.</summary>
    public IUnmask? Unmasks { get; init; }

    /// <summary>The value that is returned once; null if there is none, and when a stored result is returned again.</summary>
    public object? Once { get; init; }

    public static Answer Refused(IEnumerable<DomainError> refusals) => new(null, [.. refusals.Select(ErrorText.Of)]);

    public static Answer Conflict(long? key, VersionConflict conflict) => new(key, [ErrorText.Of(conflict)]);

    public static Answer Recall(Kernel.Storage.IdempotencyRecord receipt) =>
        new(receipt.Answer, receipt.Refusals is { } json ? JsonSerializer.Deserialize<List<ErrorText>>(json)! : []);

    public string? RefusalsAsJson() => Refusals.Count == 0 ? null : JsonSerializer.Serialize(Refusals);
}

/// <summary>A refusal as it is shown, and as it is stored with its idempotency key.</summary>
/// <param name="Code">The code.</param>
/// <param name="Chinese">The message in Chinese.</param>
/// <param name="English">The message in English.</param>
/// <param name="Path">The part of the input that it refers to.</param>
/// <param name="Facts">Its numbers.</param>
internal sealed record ErrorText(
    string Code,
    string Chinese,
    string English,
    IReadOnlyList<string> Path,
    IReadOnlyDictionary<string, int>? Facts = null
)
{
    public static ErrorText Of(DomainError refusal) =>
        new(
            refusal.Code,
            refusal.Chinese,
            refusal.English,
            ["input", .. refusal.Path.Select(step => $"{step}")],
            ErrorFacts.In(refusal)
        );

    /// <summary>One of its numbers, by the name of the field; null if it has no such number.</summary>
    public int? Fact(string name) =>
        Facts?.Where(f => Naming.Camel(f.Key) == name).Select(f => (int?)f.Value).FirstOrDefault();
}
