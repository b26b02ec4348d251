namespace Kernel.Files;

/// <summary>
/// Creates files and folders for data and keys that only the account of the process can read and write (modes 0600 and 0700).
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode ForFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ForFolders = ForFiles | UnixFileMode.UserExecute;

    /// <summary>Creates a folder and its missing parents; an existing folder keeps its mode.</summary>
    public static DirectoryInfo Folder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, ForFolders);

    /// <summary>Creates an empty file, or removes the access of other accounts from an existing one.</summary>
    public static void File(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            try
            {
                Create(path, FileMode.OpenOrCreate).Dispose();
            }
            catch (IOException) when (System.IO.File.Exists(path))
            {
                // Another process has created it meanwhile and keeps it open exclusively.
            }
        }

        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var mode = System.IO.File.GetUnixFileMode(path);
        if ((mode & ~ForFolders) == UnixFileMode.None)
        {
            return;
        }

        try
        {
            System.IO.File.SetUnixFileMode(path, mode & ForFolders);
        }
        catch (UnauthorizedAccessException)
        {
            // The file belongs to another account, which controls its mode.
        }
    }

    /// <summary>Opens a new file for writing.</summary>
    public static FileStream Create(string path) => Create(path, FileMode.CreateNew);

    private static FileStream Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            // If two processes create it at once, neither fails.
            Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ForFiles;
        }

        return new FileStream(path, options);
    }
}
