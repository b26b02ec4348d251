using System.Security.Cryptography;
using System.Text;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.Extensions.Options;

namespace Kernel.Audit;

/// <summary>The key that entries are sealed with. It lies outside the database: whoever writes there cannot make a seal.</summary>
/// <param name="audit">The configured key.</param>
/// <param name="storage">Where a key is kept that nobody configured.</param>
public sealed class AuditKey(IOptions<AuditOptions> audit, IOptions<StorageOptions> storage)
{
    private const int LeastBytes = 32;
    private const string File = "audit.key";
    private readonly Lazy<byte[]> key = new(() => Configured(audit.Value.Key) ?? Kept(storage.Value.Directory));

    /// <summary>The seal of a text.</summary>
    public string Seal(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, text));

    internal string Of(AuditEntry entry) => Seal(AuditEncoding.Of(entry));

    internal string Of(string schema, AuditHead head) =>
        Seal(Encoding.UTF8.GetBytes($"{schema}\n{head.Count}\n{head.Hash}"));

    private static byte[]? Configured(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= LeastBytes
            ? bytes[..length]
            : throw new StartRefused(
                $"审计密钥无效 · Audit__Key must be {LeastBytes} bytes or more as Base64, such as `openssl rand -base64 {LeastBytes}` makes."
            );
    }

    private static byte[] Kept(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            Make(path);
        }

        return Configured(System.IO.File.ReadAllText(path).Trim())!;
    }

    // Written beside its place and moved there whole: of two hosts that start together, both read what one of them made.
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        System.IO.File.WriteAllText(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(LeastBytes)));
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        try
        {
            System.IO.File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
            System.IO.File.Delete(draft);
        }
    }
}
