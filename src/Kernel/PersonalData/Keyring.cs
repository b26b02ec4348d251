using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kernel.PersonalData;

/// <summary>
/// Seals and opens personal texts: AES-256-GCM under the newest of several keys, each text bound to its column and record. The keys
/// lie in a folder outside the database; a key that is added there while the program runs is taken up by itself.
/// </summary>
/// <param name="folder">Where the keys are.</param>
/// <remarks>Sealed is: one byte of version, the key's id, a nonce, the tag, the text; all as Base64Url.</remarks>
public sealed class Keyring(KeyFolder folder)
{
    private const byte Version = 1;
    private const int IdBytes = sizeof(uint);
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Head = 1 + IdBytes + NonceBytes + TagBytes;
    private const int TokenBytes = 16;
    private const int KeyBytes = 32;
    private readonly Lock loading = new();
    private volatile KeySet? held;

    /// <summary>The id of the key that seals.</summary>
    public uint Newest => Fresh().Newest.Id;

    /// <summary>The ids of all keys, the newest last.</summary>
    public IReadOnlyList<uint> Ids => [.. Fresh().Keys.Select(k => k.Id)];

    /// <summary>Recognises the installation's keys, and tells nothing of them.</summary>
    public string Fingerprint => Digest(Held(), "fingerprint");

    /// <summary>Seals a text.</summary>
    public string Seal(PersonalColumn column, long key, string text)
    {
        var secret = Fresh().Newest;
        var clear = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[Head + clear.Length];
        sealedBytes[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(sealedBytes.AsSpan(1), secret.Id);
        var nonce = sealedBytes.AsSpan(1 + IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        secret.Cipher.Encrypt(
            nonce,
            clear,
            sealedBytes.AsSpan(Head),
            sealedBytes.AsSpan(Head - TagBytes, TagBytes),
            column.Place(key)
        );
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <summary>Opens what was sealed for a column and a record.</summary>
    /// <param name="column">The column.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="envelope">What is stored, as UTF-8.</param>
    /// <exception cref="CryptographicException">It was sealed for another place, changed, or the key is not here.</exception>
    public string Open(PersonalColumn column, long key, ReadOnlySpan<byte> envelope)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(envelope.Length)];
        if (!Base64Url.TryDecodeFromUtf8(envelope, bytes, out var length) || length < Head || bytes[0] != Version)
        {
            throw new CryptographicException($"What is stored in {column.Name} of {key} is not sealed.");
        }

        var id = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1));
        var secret =
            Held().Find(id)
            ?? Fresh().Find(id)
            ?? throw new CryptographicException(
                $"The key {id:x8} of {column.Name} of {key} is not in the folder of keys."
            );
        var clear = new byte[length - Head];
        secret.Cipher.Decrypt(
            bytes.AsSpan(1 + IdBytes, NonceBytes),
            bytes.AsSpan(Head, clear.Length),
            bytes.AsSpan(Head - TagBytes, TagBytes),
            clear,
            column.Place(key)
        );
        return Encoding.UTF8.GetString(clear);
    }

    /// <summary>Opens what an entity holds.</summary>
    public string Open(PersonalColumn column, long key, PersonalText text) =>
        text.Clear ?? Open(column, key, Encoding.ASCII.GetBytes(text.Envelope!));

    /// <summary>Opens what stands in a property of a record; null where nothing does.</summary>
    /// <param name="record">The record.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="text">What it holds.</param>
    public string? Open<T>(Id<T> record, string property, PersonalText? text) =>
        text is null ? null : Open(PersonalColumn.Of(typeof(T).GetProperty(property)!), record.Value, text);

    /// <summary>The id of the key under which a text is sealed; null where it is not sealed.</summary>
    public static uint? KeyOf(string envelope)
    {
        Span<byte> head = stackalloc byte[1 + IdBytes + 1];
        return
            envelope.Length >= 8
            && Base64Url.TryDecodeFromChars(envelope.AsSpan(0, 8), head, out _)
            && head[0] == Version
            ? BinaryPrimitives.ReadUInt32BigEndian(head[1..])
            : null;
    }

    /// <summary>By what a text is found in a column without being opened: the same for the same text, and for no other column.</summary>
    public string Token(PersonalColumn column, string text) => Digest(Held(), $"{column.Name}\n{column.Normal(text)}");

    /// <summary>Recognises an input that may hold personal data, without telling what it was.</summary>
    public string Token(string input) => Digest(Held(), $"input\n{input}");

    /// <summary>A key for another use, which lasts as long as the installation does.</summary>
    /// <param name="use">Names the use; each has a key of its own.</param>
    public byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Held().Lookup, KeyBytes, info: Encoding.UTF8.GetBytes(use));

    private static string Digest(KeySet keys, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(keys.Lookup, Encoding.UTF8.GetBytes(text)).AsSpan(0, TokenBytes));

    private KeySet Held() => held ?? Fresh();

    // A look at the names in the folder costs less than a statement, and is taken once for what is written.
    private KeySet Fresh()
    {
        var names = folder.Names();
        if (held is { } known && known.Names == names)
        {
            return known;
        }

        lock (loading)
        {
            return held = folder.Load();
        }
    }
}

/// <summary>Keys as they were read.</summary>
/// <param name="Names">The names of their files.</param>
/// <param name="Keys">The keys, the newest last.</param>
/// <param name="Lookup">The key of what texts are found by.</param>
public sealed record KeySet(string Names, IReadOnlyList<Secret> Keys, byte[] Lookup)
{
    /// <summary>The key that seals.</summary>
    public Secret Newest => Keys[^1];

    /// <summary>The key with an id.</summary>
    public Secret? Find(uint id)
    {
        // The newest is nearly always the one.
        for (var i = Keys.Count - 1; i >= 0; i--)
        {
            if (Keys[i].Id == id)
            {
                return Keys[i];
            }
        }

        return null;
    }
}

/// <summary>A key.</summary>
/// <param name="id">Its id, which stands in everything that it seals.</param>
/// <param name="bytes">The key itself.</param>
public sealed class Secret(uint id, byte[] bytes)
{
    // A cipher serves one thread at a time.
    private readonly ThreadLocal<AesGcm> ciphers = new(() => new AesGcm(bytes, 16));

    /// <summary>Its id.</summary>
    public uint Id => id;

    internal AesGcm Cipher => ciphers.Value!;
}
