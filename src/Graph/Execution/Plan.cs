using Graph.Fields;
using Graph.Plans;
using Graph.Schema;
using Graph.Values;

namespace Graph.Execution;

/// <summary>A validated operation, prepared once: everything that does not depend on the request or the caller.</summary>
/// <param name="Answer">Writes the response.</param>
/// <param name="Root">The steps to run before.</param>
/// <param name="IsMutation">Whether it is a mutation.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Literals">
/// The literal arguments that were read, with the permissions they need, by step; null for arguments with variables.
/// </param>
internal sealed record Plan(
    ObjectWriter Answer,
    Level Root,
    bool IsMutation,
    IReadOnlyList<VariableModel> Variables,
    IReadOnlyList<Bound?> Literals
)
{
    /// <summary>The name under which it is counted; see <see cref="Telemetry.OperationNames"/>.</summary>
    public string Title { get; init; } = Telemetry.OperationNames.Anonymous;

    /// <summary>Its estimated size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The number of selected fields.</summary>
    public int FieldCount { get; init; }

    /// <summary>Whether a variable or a literal decides which fields a request includes.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The kind of operation, as in the document.</summary>
    public string Kind =>
        IsMutation ? "mutation"
        : Stream is null ? "query"
        : "subscription";

    /// <summary>Whether it may be sent in a URL, which appears in logs: it changes nothing and contains no secret code.</summary>
    public bool IsForAddresses { get; } =
        !IsMutation && !Answer.Fields.Any(f => f.Selected.Field.Source is AnswerSource { Guard: not null });

    /// <summary>The event that a subscription listens to; null for all other operations.</summary>
    public StreamStep? Stream { get; } = Answer.Fields.Select(f => f.Value.Step).OfType<StreamStep>().SingleOrDefault();

    /// <summary>Which fields a request includes.</summary>
    public Inclusion Included(VariableValues variables) =>
        IsConditional ? Inclusion.Of(Answer, FieldCount, variables) : default;
}
