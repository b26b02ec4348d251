using System.Text.Json;
using Graph.Changes;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Writes the payload of a change.</summary>
internal sealed class PayloadWriter(ChangeStep step, ObjectWriter payload) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [payload];

    // A change reads, decides, writes and publishes.
    public override long Cost(Run run) => 10 + payload.Cost(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        payload.Write(run, json, new Place(Table.Root, 0, run.Loaded<ChangeStep.Payload>(step.Index)!));
}

/// <summary>Writes the record that was changed.</summary>
internal sealed class PayloadRecordWriter(ObjectWriter node) : Writer
{
    public override ObjectWriter[] Objects { get; } = [node];

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var payload = (ChangeStep.Payload)at.Value!;
        KeyedLevel.Write(run, json, node, run.IsWithheld ? null : payload.Nodes, payload.Answer.Key);
    }
}

/// <summary>Writes the value that is returned once.</summary>
internal sealed class PayloadValueWriter(Writer value) : Writer
{
    public override ObjectWriter[] Objects => value.Objects;

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var once = run.IsWithheld ? null : ((ChangeStep.Payload)at.Value!).Answer.Once;
        value.Write(run, json, at with { Value = once });
    }
}

/// <summary>Writes why the change was refused; null if it was not.</summary>
/// <param name="kinds">Writes an error of each kind, by code.</param>
internal sealed class ErrorsWriter(IReadOnlyDictionary<string, ObjectWriter> kinds) : Writer
{
    public override ObjectWriter[] Objects { get; } = [.. kinds.Values];

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var refusals = ((ChangeStep.Payload)at.Value!).Answer.Refusals;
        if (refusals.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var refusal in refusals)
        {
            kinds[refusal.Code].Write(run, json, at with { Value = refusal });
        }

        json.WriteEndArray();
    }
}

/// <summary>Writes a field of an error.</summary>
/// <param name="part">The part to write.</param>
/// <param name="name">The field's name.</param>
internal sealed class ErrorValueWriter(Part part, string name) : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var refusal = (ErrorText)at.Value!;
        switch (part)
        {
            case Part.ErrorCode:
                json.WriteStringValue(refusal.Code);
                break;
            case Part.ErrorMessage:
                json.WriteStringValue(run.Caller.Pick(refusal.Chinese, refusal.English));
                break;
            case Part.ErrorPath:
                Json.Tree(json, refusal.Path);
                break;
            default:
                Json.Tree(json, refusal.Fact(name));
                break;
        }
    }
}
