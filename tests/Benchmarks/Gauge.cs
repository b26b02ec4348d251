namespace Benchmarks;

/// <summary>The resources that a server has used since it started.</summary>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Statements">Statements sent to a database.</param>
/// <param name="Resident">Bytes of resident memory at present.</param>
/// <param name="Committed">Bytes of it that belong to the managed heap.</param>
/// <param name="Heap">Bytes still in use after a full collection.</param>
/// <param name="Processor">Processor time, of the process itself and of the system on its behalf.</param>
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
