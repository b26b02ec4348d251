using System.Text.Json;
using Graph.Schema;
using Kernel.Errors;
using Kernel.Texts;

namespace Graph.Changes;

/// <summary>What a change was answered with: the key of the record, or why it was refused.</summary>
/// <param name="Key">The record's key; also where the change was based on an older version of it.</param>
/// <param name="Refusals">The refusals; empty if it was carried out.</param>
internal sealed record Answer(long? Key, IReadOnlyList<ErrorText> Refusals)
{
    /// <summary>What is unmasked by it; null for a change that unmasks nothing, and where the answer is given again.</summary>
    public IUnmask? Unmasks { get; init; }

    /// <summary>What is told this one time; null where nothing is, and where the answer is given again.</summary>
    public object? Told { get; init; }

    public static Answer Refused(IEnumerable<DomainError> refusals) => new(null, [.. refusals.Select(ErrorText.Of)]);

    public static Answer Conflict(long? key, VersionConflict conflict) => new(key, [ErrorText.Of(conflict)]);

    public static Answer Recall(Kernel.Storage.IdempotencyRecord receipt) =>
        new(receipt.Answer, receipt.Refusals is { } json ? JsonSerializer.Deserialize<List<ErrorText>>(json)! : []);

    public string? RefusalsAsJson() => Refusals.Count == 0 ? null : JsonSerializer.Serialize(Refusals);
}

/// <summary>A refusal as it is shown, and remembered with its idempotency key.</summary>
/// <param name="Code">The code.</param>
/// <param name="Chinese">The message in Chinese.</param>
/// <param name="English">The message in English.</param>
/// <param name="Path">The part of the input it is about.</param>
/// <param name="Facts">The numbers that it says.</param>
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

    /// <summary>A number that it says, by the name of the field; null where it says none.</summary>
    public int? Fact(string name) =>
        Facts?.Where(f => Naming.Camel(f.Key) == name).Select(f => (int?)f.Value).FirstOrDefault();
}
