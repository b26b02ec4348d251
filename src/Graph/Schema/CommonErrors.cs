using Kernel.Errors;

namespace Graph.Schema;

/// <summary>The errors for which any change may be refused.</summary>
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
