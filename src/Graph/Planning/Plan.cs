using Graph.Model;

namespace Graph.Planning;

/// <summary>A validated operation, made ready once: everything about it that no request changes.</summary>
/// <param name="Root">What is selected of the root.</param>
/// <param name="FieldCount">How many fields keep something in a run.</param>
/// <param name="IsMutation">Whether it changes anything.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record Plan(Selection Root, int FieldCount, bool IsMutation, IReadOnlyList<VariableModel> Variables)
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
        !IsMutation && !Root.Fields.Any(f => f.Selected.Field.Source is Model.AnswerSource { Guard: not null });

    /// <summary>What a subscription listens to; null for everything that is answered once.</summary>
    public Fields.StreamField? Stream { get; } = Root.Fields.OfType<Fields.StreamField>().SingleOrDefault();
}

/// <summary>A declared variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its default.</param>
/// <param name="IsCondition">Whether a @skip or @include asks for it.</param>
internal sealed record VariableModel(string Name, TypeRef Type, RawValue? Default, bool IsCondition);
