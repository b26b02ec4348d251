using System.Globalization;
using System.Security.Cryptography;
using Kernel.Files;
using Kernel.Settings;

namespace Kernel.PersonalData;

/// <summary>
/// The key files, readable by their owner only: <c>{time}-{id}.key</c> for encryption, and <c>lookup.key</c> for blind indexes,
/// which is never changed. Retired keys are kept in <c>retired</c>.
/// </summary>
/// <param name="path">The folder; null if none is configured.</param>
/// <param name="clock">The clock.</param>
public sealed class KeyFolder(string? path, TimeProvider clock)
{
    private const int KeyBytes = 32;
    private const string Lookup = "lookup.key";
    private const string Pattern = "*-*.key";

    /// <summary>The folder.</summary>
    /// <exception cref="StartupException">No folder is configured.</exception>
    public string Path =>
        string.IsNullOrWhiteSpace(path)
            ? throw new StartupException(
                "缺少密钥目录 · Personal data is encrypted, and its keys lie outside the data: set Keys__Directory to a folder that only this program reads and that is backed up apart from the database."
            )
            : path;

    /// <summary>Whether there are no keys.</summary>
    public bool IsEmpty => !Directory.Exists(Path) || Files().Count == 0;

    /// <summary>Creates the first keys.</summary>
    public void Begin()
    {
        if (!File.Exists(System.IO.Path.Combine(Path, Lookup)))
        {
            Write(Lookup);
        }

        if (IsEmpty)
        {
            Add();
        }
    }

    /// <summary>Adds a key, which is used for encryption from now on.</summary>
    /// <returns>Its id.</returns>
    public uint Add()
    {
        var id = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint)));
        // Later than the newest key, whatever the clock says.
        var now = clock.GetUtcNow().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        var last = Directory.Exists(Path) ? Files().LastOrDefault() : null;
        var time = last is null ? now : Max(now, TimeOf(last) + 1);
        Write($"{time}-{id:x8}.key");
        return id;
    }

    /// <summary>When a key was added, UTC.</summary>
    public DateTime Since(uint id) =>
        DateTime.ParseExact(
            System.IO.Path.GetFileName(FileOf(id))[..17],
            "yyyyMMddHHmmssfff",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    /// <summary>Retires a key. The file is kept, because backups may need it.</summary>
    public void Retire(uint id)
    {
        var file = FileOf(id);
        var retired = OwnerOnly.Folder(System.IO.Path.Combine(Path, "retired"));
        File.Move(file, System.IO.Path.Combine(retired.FullName, System.IO.Path.GetFileName(file)));
    }

    internal string Names() => Directory.Exists(Path) ? string.Join('|', Files()) : "";

    internal KeySet Load()
    {
        if (IsEmpty)
        {
            throw new StartupException(
                $"没有密钥 · There are no keys of personal data in {System.IO.Path.GetFullPath(Path)}: set Keys__Directory to their folder, or start the host once to make them."
            );
        }

        var files = Files();
        return new KeySet(
            string.Join('|', files),
            [.. files.Select(f => new Secret(IdOf(f), File.ReadAllBytes(f)))],
            File.ReadAllBytes(System.IO.Path.Combine(Path, Lookup))
        );
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(Path, Pattern).Order(StringComparer.Ordinal)];

    private string FileOf(uint id) => Files().Single(f => IdOf(f) == id);

    private static uint IdOf(string file) =>
        uint.Parse(
            System.IO.Path.GetFileNameWithoutExtension(file).Split('-')[1],
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture
        );

    private static long TimeOf(string file) =>
        long.Parse(System.IO.Path.GetFileName(file)[..17], CultureInfo.InvariantCulture);

    private static string Max(string now, long other) =>
        Math.Max(long.Parse(now, CultureInfo.InvariantCulture), other).ToString(CultureInfo.InvariantCulture);

    // Written completely or not at all, so that no process reads a partial key.
    private void Write(string name)
    {
        var unfinished = System.IO.Path.Combine(Path, $".{Guid.CreateVersion7():N}");
        try
        {
            OwnerOnly.Folder(Path);
            using (var file = OwnerOnly.Create(unfinished))
            {
                file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"密钥目录不可写 · A key cannot be written to {System.IO.Path.GetFullPath(Path)}; set Keys__Directory to a folder that can be written to.",
                cause
            );
        }

        try
        {
            File.Move(unfinished, System.IO.Path.Combine(Path, name));
        }
        catch (IOException)
        {
            // Another host has created it at the same moment; its file is kept.
            File.Delete(unfinished);
        }
    }
}
