using Host.Backups;
using Kernel;
using Kernel.Hosting;
using Kernel.Settings;
using Kernel.Storage;

namespace Host.Verbs;

/// <summary>The verbs for backup, restore and copy.</summary>
internal static class DatabaseBackups
{
    public static Task Backup(WebApplication app, string path, bool replace) =>
        Interruptible.Run(async cancellation =>
        {
            await app.Services.GetRequiredService<Backup>().Save(path, replace, ConsoleLines.Instance, cancellation);
            Console.WriteLine($"备份完成，已校验 · Backed up to {path} and verified.");
        });

    public static Task Restore(WebApplication app, string path, bool replace) =>
        Interruptible.Run(async cancellation =>
        {
            await app.Services.GetRequiredService<Backup>().Load(path, replace, ConsoleLines.Instance, cancellation);
            var pending = (await app.Services.GetRequiredService<Migrator>().Status(cancellation)).Any(s =>
                s.Pending.Count > 0
            );
            Console.WriteLine(
                pending
                    ? "已恢复，结构较旧，请执行 database migrate · Restored; it is older than this program, so run: Host database migrate"
                    : "已恢复 · Restored."
            );
        });

    public static Task Copy(WebApplication app, string? to, string? connection, string? directory)
    {
        if (!MemberName.TryParse<StorageProvider>(to, out var kind, ignoreCase: true))
        {
            throw new StartupException(
                $"--to 应为 {string.Join(" | ", Enum.GetNames<StorageProvider>())} · Name the target: database copy --to PostgreSql --connection \"Host=…;Database=…\", or --to Sqlite --directory PATH."
            );
        }

        if (kind == StorageProvider.Sqlite == string.IsNullOrEmpty(directory))
        {
            throw new StartupException(
                $"目标未指明 · To {kind} belongs {(kind == StorageProvider.Sqlite ? "--directory PATH" : "--connection \"…\"")}."
            );
        }

        var target = new StorageOptions { Provider = kind, Directory = directory ?? "" };
        return Interruptible.Run(async cancellation =>
        {
            await app
                .Services.GetRequiredService<DatabaseCopy>()
                .Copy(target, connection, ConsoleLines.Instance, cancellation);
            Console.WriteLine("复制完成，条数与内容一致 · Copied; counts and contents are the same.");
        });
    }
}
