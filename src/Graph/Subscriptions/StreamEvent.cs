using System.Buffers;
using System.Text.Json;
using Graph.Schema;

namespace Graph.Subscriptions;

/// <summary>One event of GraphQL over server-sent events: an answer, or the end of an operation.</summary>
/// <param name="Operation">The operation's name, where one stream carries several.</param>
/// <param name="Answer">The answer; null for the end.</param>
internal readonly record struct StreamEvent(string? Operation, ReadOnlyMemory<byte>? Answer)
{
    /// <summary>The event as it goes over the wire.</summary>
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
