using System.Runtime.InteropServices;
using System.Text.Json;

namespace Graph.Documents;

/// <summary>The texts of recent documents, by the bytes that were sent: a repeated document does not allocate a second text.</summary>
/// <param name="capacity">Their maximum total size in bytes.</param>
internal sealed class RecentTexts(long capacity)
{
    // Longer documents are rare and would fill the cache with what one client sends once.
    private const int MostBytes = 8_192;

    // If two documents have the same hash, the later one is decoded each time.
    private readonly SizedCache<int, Sent> known = new(capacity);

    /// <summary>The text of a JSON string.</summary>
    /// <exception cref="InvalidOperationException">It contains an unpaired surrogate.</exception>
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
