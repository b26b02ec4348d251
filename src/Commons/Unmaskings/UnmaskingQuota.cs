using Commons.Officials;
using Kernel;
using Kernel.Audit;

namespace Commons.Unmaskings;

/// <summary>How many records an official has unmasked within an hour of the first of them.</summary>
[Unaudited("Each unmasking has an entry of its own, and so has reaching the bound.")]
internal sealed class UnmaskingQuota
{
    public required Id<Official> OfficialId { get; init; }

    /// <summary>When the first was, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>How many since; one more than the bound once that was reached.</summary>
    public required int Count { get; init; }
}
