namespace Kernel.Files;

/// <summary>Files and folders that hold data or keys: only the account that the program runs under may read or write them (0600, 0700).</summary>
public static class OwnerOnly
{
    private const UnixFileMode ForFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ForFolders = ForFiles | UnixFileMode.UserExecute;

    /// <summary>Makes a folder and those above it that are missing; one that exists keeps its mode, which its owner has chosen.</summary>
    public static DirectoryInfo Folder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, ForFolders);

    /// <summary>Makes an empty file, or takes the rights of everybody else from one that exists.</summary>
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
                // Another process has made it meanwhile, and holds it for itself.
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
            // It belongs to another account, which decides.
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
            // Of two who make it at once neither fails.
            Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ForFiles;
        }

        return new FileStream(path, options);
    }
}
