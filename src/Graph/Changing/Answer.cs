using System.Text.Json;
using Kernel.Refusals;

namespace Graph.Changing;

/// <summary>What a change was answered with: the key of the record, or why it was refused.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Refusals">The refusals; empty if it was carried out.</param>
internal sealed record Answer(long? Key, IReadOnlyList<RefusalText> Refusals)
{
    /// <summary>What is unmasked by it; null for a change that unmasks nothing, and where the answer is given again.</summary>
    public IUnmask? Unmasks { get; init; }

    /// <summary>What is told this one time; null where nothing is, and where the answer is given again.</summary>
    public object? Told { get; init; }

    public static Answer Refused(IEnumerable<Refusal> refusals) => new(null, [.. refusals.Select(RefusalText.Of)]);

    public static Answer Recall(Kernel.Data.Receipt receipt) =>
        new(receipt.Answer, receipt.Refusals is { } json ? JsonSerializer.Deserialize<List<RefusalText>>(json)! : []);

    public string? RefusalsAsJson() => Refusals.Count == 0 ? null : JsonSerializer.Serialize(Refusals);
}

/// <summary>A refusal as it is shown, and remembered with its idempotency key.</summary>
internal sealed record RefusalText(string Code, string Chinese, string English, IReadOnlyList<string> Path)
{
    public static RefusalText Of(Refusal refusal) =>
        new(refusal.Code, refusal.Chinese, refusal.English, ["input", .. refusal.Path.Select(step => $"{step}")]);
}
