namespace Benchmarks;

/// <summary>What a server has used since it started.</summary>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Statements">Statements sent to a database.</param>
/// <param name="Resident">Bytes of memory it holds now.</param>
/// <param name="Committed">Bytes of that that are the managed heap's.</param>
/// <param name="Heap">Bytes that live after a full collection.</param>
/// <param name="Processor">Time of the processor, by its own work and by the system's for it.</param>
internal sealed record Gauge(
    long Allocated,
    long Statements,
    long Resident,
    long Committed,
    long Heap,
    TimeSpan Processor
)
{
    private const string Path = "/gauge";

    public static void Map(WebApplication app, Func<long> statements) =>
        app.MapGet(
            Path,
            (bool settled = false) =>
                new Gauge(
                    GC.GetTotalAllocatedBytes(precise: true),
                    statements(),
                    Environment.WorkingSet,
                    GC.GetGCMemoryInfo().TotalCommittedBytes,
                    settled ? GC.GetTotalMemory(forceFullCollection: true) : 0,
                    Environment.CpuUsage.TotalTime
                )
        );

    public static async Task<Gauge> Read(Child server, bool settled = false)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        return (await http.GetFromJsonAsync<Gauge>($"{Path}?settled={settled}"))!;
    }
}
