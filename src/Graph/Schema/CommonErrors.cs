using Kernel.Errors;

namespace Graph.Schema;

/// <summary>What any change may be refused for.</summary>
internal static class CommonErrors
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(DateInFuture),
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
