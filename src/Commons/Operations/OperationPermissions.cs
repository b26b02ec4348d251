using Commons.Posts;

namespace Commons.Operations;

/// <summary>What those who run the program may see of its inside.</summary>
public sealed class OperationPermissions : IGrants
{
    /// <summary>How the events fare between the modules.</summary>
    public const string Watch = "operations.watch";

    /// <inheritdoc/>
    public IReadOnlyList<Grant> Grants { get; } = [new(Watch, PostKind.Registrar)];
}
