using Graph.Fields;
using Graph.Plans;
using Graph.Schema;
using Graph.Values;

namespace Graph.Execution;

/// <summary>A validated operation, made ready once: everything about it that no request changes. It knows no caller.</summary>
/// <param name="Answer">Writes the answer.</param>
/// <param name="Root">What is loaded before.</param>
/// <param name="IsMutation">Whether it changes anything.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Literals">What literal arguments were read into, and what they take, by step; null where arguments have variables.</param>
internal sealed record Plan(
    ObjectWriter Answer,
    Level Root,
    bool IsMutation,
    IReadOnlyList<VariableModel> Variables,
    IReadOnlyList<Bound?> Literals
)
{
    /// <summary>The name that it is counted under; see <see cref="Telemetry.OperationNames"/>.</summary>
    public string Title { get; init; } = Telemetry.OperationNames.Anonymous;

    /// <summary>What it weighs, in bytes, by an estimate.</summary>
    public long Size { get; init; }

    /// <summary>How many fields are selected.</summary>
    public int FieldCount { get; init; }

    /// <summary>Whether a variable or a literal decides which of them are in a request.</summary>
    public bool IsConditional { get; init; }

    /// <summary>What kind of operation it is, as its document says.</summary>
    public string Kind =>
        IsMutation ? "mutation"
        : Stream is null ? "query"
        : "subscription";

    /// <summary>Whether it may be sent in an address, where it would stand in logs: it changes nothing, and gives no code away.</summary>
    public bool IsForAddresses { get; } =
        !IsMutation && !Answer.Fields.Any(f => f.Selected.Field.Source is AnswerSource { Guard: not null });

    /// <summary>What a subscription listens to; null for everything that is answered once.</summary>
    public StreamStep? Stream { get; } = Answer.Fields.Select(f => f.Value.Step).OfType<StreamStep>().SingleOrDefault();

    /// <summary>Which fields are in a request; null where all are.</summary>
    public bool[]? Included(VariableValues variables) =>
        IsConditional ? Inclusion.Of(Answer, FieldCount, variables) : null;
}
