using System.Text.Json;
using Graph.Model;

namespace Graph.Planning.Fields;

/// <summary>Writes values that are no nodes: leaves, records of them, and lists of either.</summary>
internal abstract class ValueWriter
{
    public abstract void Write(Run run, Utf8JsonWriter json, object? value);
}

internal sealed class LeafWriter(GraphType type) : ValueWriter
{
    public override void Write(Run run, Utf8JsonWriter json, object? value) => Json.Leaf(json, type, value);
}

internal sealed class ListWriter(ValueWriter item) : ValueWriter
{
    public override void Write(Run run, Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var each in (System.Collections.IEnumerable)value)
        {
            item.Write(run, json, each);
        }

        json.WriteEndArray();
    }
}

internal sealed class RecordWriter(
    IReadOnlyList<(Selected Selected, Func<object, object?> Get, ValueWriter Value)> members
) : ValueWriter
{
    private readonly JsonEncodedText[] names =
    [
        .. members.Select(m => JsonEncodedText.Encode(m.Selected.Name, Json.Encoder)),
    ];

    public override void Write(Run run, Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        for (var i = 0; i < members.Count; i++)
        {
            var (selected, get, writer) = members[i];
            if (selected.Include.Holds(run))
            {
                json.WritePropertyName(names[i]);
                writer.Write(run, json, get(value));
            }
        }

        json.WriteEndObject();
    }
}
