using System.Text.Json;

namespace Graph;

/// <summary>An operation as it was sent.</summary>
/// <param name="Query">The document, where it was sent whole.</param>
/// <param name="OperationName">Which of its operations.</param>
/// <param name="Variables">The variables, an object.</param>
/// <param name="Hash">The SHA-256 of the document, where it is named by that.</param>
/// <param name="OperationId">What a client calls the operation on a stream that carries several.</param>
internal sealed record GraphRequest(
    string? Query,
    string? OperationName,
    JsonElement? Variables,
    string? Hash,
    string? OperationId = null
)
{
    /// <summary>The same, no longer bound to the request that it came with.</summary>
    public GraphRequest Kept() => this with { Variables = Variables?.Clone() };
}
