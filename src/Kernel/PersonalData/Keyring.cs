using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kernel.PersonalData;

/// <summary>
/// Encrypts and decrypts personal texts with AES-256-GCM and the newest of several keys; each ciphertext is bound to its column
/// and record. The keys are kept in a folder outside the database; a key that is added while the program runs is picked up
/// automatically.
/// </summary>
/// <param name="folder">The key folder.</param>
/// <remarks>A ciphertext consists of one byte of version, the key's id, a nonce, the tag and the encrypted text, as Base64Url.</remarks>
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

    /// <summary>The id of the key that encrypts.</summary>
    public uint Newest => Fresh().Newest.Id;

    /// <summary>The ids of all keys, newest last.</summary>
    public IReadOnlyList<uint> Ids => [.. Fresh().Keys.Select(k => k.Id)];

    /// <summary>Identifies the installation's keys without revealing them.</summary>
    public string Fingerprint => Digest(Held(), "fingerprint");

    /// <summary>Encrypts a text.</summary>
    public string Encrypt(PersonalColumn column, long key, string text)
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

    /// <summary>Decrypts the ciphertext of a column and a record.</summary>
    /// <param name="column">The column.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="ciphertext">The stored ciphertext, as UTF-8.</param>
    /// <exception cref="CryptographicException">The ciphertext belongs to another column or record, was changed, or its key is
    /// missing.</exception>
    public string Decrypt(PersonalColumn column, long key, ReadOnlySpan<byte> ciphertext)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(ciphertext.Length)];
        if (!Base64Url.TryDecodeFromUtf8(ciphertext, bytes, out var length) || length < Head || bytes[0] != Version)
        {
            throw new CryptographicException($"The value of {column.Name} of {key} is not encrypted.");
        }

        var id = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1));
        var secret =
            Held().Find(id)
            ?? Fresh().Find(id)
            ?? throw new CryptographicException($"The key {id:x8} of {column.Name} of {key} is not in the key folder.");
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

    /// <summary>Decrypts the value of an entity.</summary>
    public string Decrypt(PersonalColumn column, long key, PersonalText text) =>
        text.Clear ?? Decrypt(column, key, Encoding.ASCII.GetBytes(text.Ciphertext!));

    /// <summary>Decrypts the value of a property; null if it is empty.</summary>
    /// <param name="record">The record.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="text">The value.</param>
    public string? Decrypt<T>(Id<T> record, string property, PersonalText? text) =>
        text is null ? null : Decrypt(PersonalColumn.For(typeof(T).GetProperty(property)!), record.Value, text);

    /// <summary>The id of the key that encrypted a text; null if it is not encrypted.</summary>
    public static uint? KeyOf(string ciphertext)
    {
        Span<byte> head = stackalloc byte[1 + IdBytes + 1];
        return
            ciphertext.Length >= 8
            && Base64Url.TryDecodeFromChars(ciphertext.AsSpan(0, 8), head, out _)
            && head[0] == Version
            ? BinaryPrimitives.ReadUInt32BigEndian(head[1..])
            : null;
    }

    /// <summary>The blind index of a text: the same for the same text in one column, and different in any other column.</summary>
    public string Token(PersonalColumn column, string text) => Digest(Held(), $"{column.Name}\n{column.Normal(text)}");

    /// <summary>A keyed hash that identifies an input without revealing it.</summary>
    public string Token(string input) => Digest(Held(), $"input\n{input}");

    /// <summary>Derives a permanent key for another use.</summary>
    /// <param name="use">The name of the use; each has its own key.</param>
    public byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Held().Lookup, KeyBytes, info: Encoding.UTF8.GetBytes(use));

    private static string Digest(KeySet keys, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(keys.Lookup, Encoding.UTF8.GetBytes(text)).AsSpan(0, TokenBytes));

    private KeySet Held() => held ?? Fresh();

    // Listing the folder costs less than a statement, and happens once per write.
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

/// <summary>The loaded keys.</summary>
/// <param name="Names">The file names.</param>
/// <param name="Keys">The keys, newest last.</param>
/// <param name="Lookup">The key for blind indexes.</param>
public sealed record KeySet(string Names, IReadOnlyList<Secret> Keys, byte[] Lookup)
{
    /// <summary>The key that encrypts.</summary>
    public Secret Newest => Keys[^1];

    /// <summary>Finds a key by its id.</summary>
    public Secret? Find(uint id)
    {
        // It is nearly always the newest.
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

/// <summary>An encryption key.</summary>
/// <param name="id">The id, which is part of every ciphertext.</param>
/// <param name="bytes">The key material.</param>
public sealed class Secret(uint id, byte[] bytes)
{
    // A cipher is not thread-safe.
    private readonly ThreadLocal<AesGcm> ciphers = new(() => new AesGcm(bytes, 16));

    /// <summary>The id.</summary>
    public uint Id => id;

    internal AesGcm Cipher => ciphers.Value!;
}
