using Commons.Posts;

namespace Commons.Operations;

/// <summary>Permissions of operators.</summary>
public sealed class OperationPermissions : IGrants
{
    /// <summary>View the state of the outboxes.</summary>
    public const string Watch = "operations.watch";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } = [new(Watch, PostKind.Registrar)];
}
