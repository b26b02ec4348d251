using Kernel.Hosting;

namespace Host.Verbs;

/// <summary>The verbs for schemas.</summary>
internal static class Database
{
    private const int Kilobyte = 1024;

    public static Task Migrate(IServiceProvider services) =>
        Interruptible.Run(async cancellation =>
        {
            await services.GetRequiredService<Migrator>().Migrate(cancellation, ConsoleLines.Instance);
            Console.WriteLine("数据库已是最新 · Every schema is up to date.");
        });

    /// <summary>Prints a row for each module, then pending migrations and recommendations.</summary>
    public static Task Status(IServiceProvider services) =>
        Interruptible.Run(async cancellation =>
        {
            var migrator = services.GetRequiredService<Migrator>();
            var all = await migrator.Status(cancellation);
            Console.WriteLine($"{"module", -12} {"provider", -12} {"applied", 7} {"pending", 7} {"size KB", 12}");
            foreach (var status in all)
            {
                Console.WriteLine(
                    $"{status.Schema, -12} {migrator.Provider, -12} {status.Applied.Count, 7} {status.Pending.Count, 7} {status.Size / Kilobyte, 12:N0}"
                );
            }

            foreach (var status in all)
            {
                foreach (var pending in status.Pending)
                {
                    Console.WriteLine($"待迁移 · Pending: {status.Schema} {pending}");
                }
            }

            if (all.Any(s => s.Applied.Count > 0))
            {
                foreach (var fact in await migrator.Facts(cancellation))
                {
                    Console.WriteLine(fact);
                }

                await Advise(migrator, Console.Out, cancellation);
            }
        });

    /// <summary>Prints recommendations for the database.</summary>
    private static async Task Advise(Migrator migrator, TextWriter output, CancellationToken cancellation)
    {
        foreach (var advice in await migrator.Advice(cancellation))
        {
            await output.WriteLineAsync($"建议 · Advice: {advice}");
        }
    }

    public static Task Script(IServiceProvider services) =>
        Interruptible.Run(async cancellation =>
            await Console.Out.WriteAsync(await services.GetRequiredService<Migrator>().Script(cancellation))
        );
}
