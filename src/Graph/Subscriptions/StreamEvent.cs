using System.Buffers;
using System.Text.Json;
using Graph.Schema;

namespace Graph.Subscriptions;

/// <summary>One event of GraphQL over server-sent events: a response, or the completion of an operation.</summary>
/// <param name="Operation">The operation's id, if one stream carries several.</param>
/// <param name="Answer">The response; null for the completion.</param>
internal readonly record struct StreamEvent(string? Operation, ReadOnlyMemory<byte>? Answer)
{
    /// <summary>The event in wire format.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        var output = new ArrayBufferWriter<byte>((Answer?.Length ?? 0) + 64);
        output.Write(Answer is null ? "event: complete\ndata: "u8 : "event: next\ndata: "u8);
        if (Operation is not null)
        {
            using var json = new Utf8JsonWriter(output, Json.Options);
            json.WriteStartObject();
            json.WriteString("id", Operation);
            if (Answer is { } payload)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }
        else if (Answer is { } answer)
        {
            output.Write(answer.Span);
        }

        output.Write("\n\n"u8);
        return output.WrittenMemory;
    }
}
