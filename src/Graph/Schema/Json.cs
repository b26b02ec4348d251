using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kernel.Time;

namespace Graph.Schema;

/// <summary>Writes responses: unescaped UTF-8, including Chinese, and the graph's scalars.</summary>
internal static class Json
{
    // Responses are JSON documents with their own content type, never part of a page, so only JSON itself needs escaping.
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static readonly JsonWriterOptions Options = new() { Encoder = Encoder, SkipValidation = true };

    /// <summary>Writes a leaf value of a type.</summary>
    public static void Leaf(Utf8JsonWriter json, GraphType type, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal exact:
                json.WriteNumberValue(exact);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime at:
                json.WriteStringValue(at);
                break;
            case Month month:
                json.WriteStringValue(month.ToString());
                break;
            case not null when type is EnumType choices:
                json.WriteStringValue(choices.NameOf(value));
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} cannot be written as {type.Name}.");
        }
    }

    /// <summary>Writes a tree of dictionaries, lists and plain values.</summary>
    public static void Tree(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> members:
                json.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    json.WritePropertyName(name);
                    Tree(json, member);
                }

                json.WriteEndObject();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case System.Collections.IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Tree(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                Leaf(json, Scalars.String, value);
                break;
        }
    }
}
