using Kernel;
using Kernel.Data;
using Kernel.Data.Moving;
using Kernel.Modules;

namespace Host.Verbs;

/// <summary>Takes a whole installation somewhere: put away, brought back, or copied to another database.</summary>
internal static class Moving
{
    public static Task Backup(WebApplication app, string path, bool replace) =>
        Interruptible.Run(async cancellation =>
        {
            await app.Services.GetRequiredService<Archive>().Save(path, replace, ConsoleLines.Instance, cancellation);
            Console.WriteLine($"备份完成，已校验 · Backed up to {path}, and read again.");
        });

    public static Task Restore(WebApplication app, string path, bool replace) =>
        Interruptible.Run(async cancellation =>
        {
            await app.Services.GetRequiredService<Archive>().Load(path, replace, ConsoleLines.Instance, cancellation);
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
            throw new StartRefused(
                $"--to 应为 {string.Join(" | ", Enum.GetNames<StorageProvider>())} · Say where to copy to: database copy --to PostgreSql --connection \"Host=…;Database=…\", or --to Sqlite --directory PATH."
            );
        }

        if (kind == StorageProvider.Sqlite == string.IsNullOrEmpty(directory))
        {
            throw new StartRefused(
                $"目标未指明 · To {kind} belongs {(kind == StorageProvider.Sqlite ? "--directory PATH" : "--connection \"…\"")}."
            );
        }

        var target = new StorageOptions { Provider = kind, Directory = directory ?? "" };
        return Interruptible.Run(async cancellation =>
        {
            await app
                .Services.GetRequiredService<Transfer>()
                .Copy(target, connection, ConsoleLines.Instance, cancellation);
            Console.WriteLine("复制完成，条数与内容一致 · Copied; counts and contents are the same.");
        });
    }
}
