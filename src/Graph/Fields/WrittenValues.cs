using System.Buffers;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>
/// Values as JSON, written before the rest of the response: a value that cannot be computed or shown becomes null with an error and does not
/// affect the rest of the response.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="selected">The field.</param>
/// <param name="writer">Writes a value.</param>
internal sealed class WrittenValues(Run run, SelectedField selected, Writer writer)
{
    private readonly ArrayBufferWriter<byte> text = new();
    private readonly Dictionary<long, Range> places = [];
    private bool hasFailed;

    /// <summary>Adds the value of a row.</summary>
    public void Add(long key, object? value)
    {
        var start = text.WrittenCount;
        try
        {
            using (var json = new Utf8JsonWriter(text, Json.Options))
            {
                writer.Write(run, json, new Place(Table.Root, 0, value));
            }

            places[key] = start..text.WrittenCount;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or RequestError))
        {
            if (!hasFailed)
            {
                hasFailed = true;
                FieldFaults.Note(run, [selected], fault);
            }
        }
    }

    /// <summary>Writes the value of a row; null if there is none.</summary>
    public void Write(Utf8JsonWriter json, long key)
    {
        if (places.TryGetValue(key, out var place))
        {
            json.WriteRawValue(text.WrittenSpan[place], skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
