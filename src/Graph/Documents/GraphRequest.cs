using System.Text.Json;
using Graph.Errors;

namespace Graph.Documents;

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
    /// <summary>Why it is no operation; null where it is one.</summary>
    public RequestError? Refusal { get; private init; }

    /// <summary>A member of a batch that is no operation.</summary>
    public static GraphRequest Refused(RequestError refusal) => new(null, null, null, null) { Refusal = refusal };

    /// <summary>The same, no longer bound to the request that it came with.</summary>
    public GraphRequest Kept() => this with { Variables = Variables?.Clone() };
}
