using Graph.Plans;
using Graph.Values;

namespace Graph.Execution;

/// <summary>A validated operation, made ready once: everything about it that no request changes. It knows no caller.</summary>
/// <param name="Root">What is selected of the root.</param>
/// <param name="FieldCount">How many fields keep something in a run.</param>
/// <param name="IsMutation">Whether it changes anything.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Literals">What literal arguments were read into, and what they take, by field; null where arguments have variables.</param>
internal sealed record Plan(
    SelectionSet Root,
    int FieldCount,
    bool IsMutation,
    IReadOnlyList<VariableModel> Variables,
    IReadOnlyList<Bound?> Literals
)
{
    /// <summary>The name that it is counted under; see <see cref="Telemetry.OperationNames"/>.</summary>
    public string Title { get; init; } = Telemetry.OperationNames.Anonymous;

    /// <summary>What it weighs, in bytes, by an estimate.</summary>
    public long Size { get; init; }

    /// <summary>What kind of operation it is, as its document says.</summary>
    public string Kind =>
        IsMutation ? "mutation"
        : Stream is null ? "query"
        : "subscription";

    /// <summary>Whether it may be sent in an address, where it would stand in logs: it changes nothing, and gives no code away.</summary>
    public bool IsForAddresses { get; } =
        !IsMutation && !Root.Fields.Any(f => f.Selected.Field.Source is Graph.Schema.AnswerSource { Guard: not null });

    /// <summary>What a subscription listens to; null for everything that is answered once.</summary>
    public Graph.Fields.StreamField? Stream { get; } = Root.Fields.OfType<Graph.Fields.StreamField>().SingleOrDefault();
}
