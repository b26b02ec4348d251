namespace Graph.Callers;

/// <summary>A permission that a field, or a condition among its arguments, needs.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Place">The path below the field where it is needed; empty if the field itself needs it.</param>
internal sealed record Demand(string Permission, IReadOnlyList<object> Place)
{
    /// <summary>
    /// The purpose that must also be granted for all units within reach, for a condition on a personal text; null if none is needed.
    /// </summary>
    public string? Purpose { get; init; }

    /// <summary>The permission that a field needs; null if it is public.</summary>
    public static Demand? Of(string? permission) =>
        permission is null or Kernel.Access.Permission.Public ? null : new(permission, []);
}
