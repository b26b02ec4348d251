using System.Text.Json;
using Graph.Errors;

namespace Graph.Documents;

/// <summary>An operation as it was sent.</summary>
/// <param name="Query">The document, if it was sent in full.</param>
/// <param name="OperationName">The name of the operation to execute.</param>
/// <param name="Variables">The variables, an object.</param>
/// <param name="Hash">The SHA-256 hash of the document, if it is identified by that.</param>
/// <param name="OperationId">The client's id of the operation on a stream that carries several.</param>
internal sealed record GraphRequest(
    string? Query,
    string? OperationName,
    JsonElement? Variables,
    string? Hash,
    string? OperationId = null
)
{
    /// <summary>Why it is not a valid operation; null if it is.</summary>
    public RequestError? Refusal { get; private init; }

    /// <summary>A member of a batch that is not a valid operation.</summary>
    public static GraphRequest Refused(RequestError refusal) => new(null, null, null, null) { Refusal = refusal };

    /// <summary>A copy that does not depend on the HTTP request.</summary>
    public GraphRequest Kept() => this with { Variables = Variables?.Clone() };
}
