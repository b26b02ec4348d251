using Host;
using Kernel.Storage;

namespace Benchmarks;

/// <summary>The product with a gauge.</summary>
internal static class Product
{
    public static async Task<int> Serve(string[] settings)
    {
        await using var app = Application.Build([
            .. settings,
            "--urls=http://127.0.0.1:0",
            .. Caller.Settings,
            "--Graph:RequestsPerMinute=0",
        ]);
        var statements = 0L;
        app.Services.GetRequiredService<SqlMonitor>().Sending += _ => Interlocked.Increment(ref statements);
        Gauge.Map(app, () => Interlocked.Read(ref statements));
        await Host.Verbs.Serve.Run(app);
        return 0;
    }
}
