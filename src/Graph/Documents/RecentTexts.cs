using System.Runtime.InteropServices;
using System.Text.Json;

namespace Graph.Documents;

/// <summary>
/// The texts of documents that came lately, found by the bytes that they were sent as: of a document that comes again no second text
/// is made.
/// </summary>
/// <param name="capacity">What they may weigh together, in bytes.</param>
internal sealed class RecentTexts(long capacity)
{
    // What is longer is rare, and would fill the memory with what one client asks once.
    private const int MostBytes = 8_192;

    // Two documents may have one hash: the later is made anew each time.
    private readonly SizedCache<int, Sent> known = new(capacity);

    /// <summary>The text of a JSON string.</summary>
    /// <exception cref="InvalidOperationException">It holds half a character.</exception>
    public string Of(JsonElement json)
    {
        var bytes = JsonMarshal.GetRawUtf8Value(json);
        if (bytes.Length > MostBytes)
        {
            return json.GetString()!;
        }

        var hash = new HashCode();
        hash.AddBytes(bytes);
        var key = hash.ToHashCode();
        if (known.Find(key) is { } sent && bytes.SequenceEqual(sent.Bytes))
        {
            return sent.Text;
        }

        var text = json.GetString()!;
        known.Add(key, new Sent(bytes.ToArray(), text), 200 + bytes.Length + (2L * text.Length));
        return text;
    }

    private sealed record Sent(byte[] Bytes, string Text);
}
