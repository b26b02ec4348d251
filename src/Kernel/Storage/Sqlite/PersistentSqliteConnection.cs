using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed, which saves opening and closing the file. The pool checks whether it is
/// stale, and then closes the file.
/// </summary>
internal sealed class PersistentSqliteConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const string Main = "main";

    // SQLITE_FCNTL_HAS_MOVED.
    private const int HasMoved = 20;

    // Commits are flushed to disk, erased data is overwritten, and LIKE is case-sensitive. A writer polls for the previous one in short
    // intervals, shorter than the driver's.
    private const string Setup =
        "PRAGMA busy_timeout=30000; PRAGMA cache_size=-512; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA case_sensitive_like=ON;";
    private bool letsGo;

    /// <summary>
    /// Whether it is open but no longer leads to the file at its path: the file was moved or replaced, and writes would go to the
    /// wrong one.
    /// </summary>
    public bool IsStale => Handle is { } handle && IsMoved(handle);

    /// <summary>
    /// Whether it was opened while the file was read-only. It would stay read-only, as would connections opened beside it, so it is
    /// not kept.
    /// </summary>
    public bool MayOnlyRead => Handle is { } handle && raw.sqlite3_db_readonly(handle, Main) == 1;

    /// <inheritdoc/>
    public override void Open()
    {
        var isFresh = Handle is null;
        base.Open();
        if (isFresh)
        {
            using var command = CreateCommand();
            command.CommandText = Setup;
            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (letsGo || MayOnlyRead)
        {
            base.Close();
        }
    }

    /// <summary>Closes the file; it is reopened when it is next needed.</summary>
    public void LetGo()
    {
        letsGo = true;
        Close();
        letsGo = false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        letsGo = true;
        base.Dispose(disposing);
    }

    private static bool IsMoved(sqlite3 handle)
    {
        var isMoved = 0;
        return FileControl(handle, Main, HasMoved, ref isMoved) == raw.SQLITE_OK && isMoved != 0;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(
        sqlite3 handle,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string database,
        int what,
        ref int answer
    );
}
