namespace Graph.Callers;

/// <summary>A permission that a field, or a condition among its arguments, takes.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Place">Where below the field it is needed; empty where the field itself takes it.</param>
internal sealed record Demand(string Permission, IReadOnlyList<object> Place)
{
    /// <summary>
    /// The purpose that must be granted for all units within reach as well, for a condition on a personal text; null where none is needed.
    /// </summary>
    public string? Purpose { get; init; }

    /// <summary>What a field takes; null where it is open to everybody.</summary>
    public static Demand? Of(string? permission) =>
        permission is null or Kernel.Access.Permission.Public ? null : new(permission, []);
}
