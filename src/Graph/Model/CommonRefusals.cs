using Kernel.Refusals;

namespace Graph.Model;

/// <summary>What any change may be refused for.</summary>
internal static class CommonRefusals
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(DayNotYet),
        typeof(IdempotencyKeyReused),
        typeof(IdMalformed),
        typeof(OutOfRange),
        typeof(OutsideReach),
        typeof(RecordNotFound),
        typeof(TextEmpty),
        typeof(TextForbidden),
        typeof(TextTooLong),
        typeof(VersionConflict),
    ];
}
