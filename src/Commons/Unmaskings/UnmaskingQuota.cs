using Commons.Officials;
using Kernel;
using Kernel.Audit;

namespace Commons.Unmaskings;

/// <summary>The number of records that an official has unmasked within an hour of the first.</summary>
[Unaudited("Each unmasking has its own entry, and so has reaching the limit.")]
internal sealed class UnmaskingQuota
{
    public required Id<Official> OfficialId { get; init; }

    /// <summary>The time of the first unmasking, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>The number since then; one more than the limit once it was reached.</summary>
    public required int Count { get; init; }
}
