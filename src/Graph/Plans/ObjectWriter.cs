using System.Text.Json;
using Graph.Schema;

namespace Graph.Plans;

/// <summary>Writes an object with the fields that this request includes.</summary>
internal sealed class ObjectWriter : Writer
{
    private readonly FieldWriter[] fields;

    /// <param name="fields">The selected fields.</param>
    public ObjectWriter(FieldWriter[] fields)
    {
        this.fields = fields;
        Objects = [this];
    }

    public FieldWriter[] Fields => fields;

    public override ObjectWriter[] Objects { get; }

    public override long Cost(Run run)
    {
        var sum = 0L;
        foreach (var field in fields)
        {
            sum += run.Includes(field.Selected) ? field.Value.Cost(run) : 0;
        }

        return sum;
    }

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            if (run.Includes(field.Selected))
            {
                json.WritePropertyName(field.Name);
                field.Value.Write(run, json, at);
            }
        }

        json.WriteEndObject();
    }
}

/// <summary>A selected field and the writer of its value.</summary>
/// <param name="Selected">The field.</param>
/// <param name="Value">Writes its value.</param>
internal sealed record FieldWriter(SelectedField Selected, Writer Value)
{
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(Selected.Name, Json.Encoder);
}
