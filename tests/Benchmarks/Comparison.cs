using System.Diagnostics;
using System.Text;
using Wire;

namespace Benchmarks;

/// <summary>Runs the cases on both servers in turn and prints the results.</summary>
internal static class Comparison
{
    private const double WarmUp = 3;
    private static readonly string Self = typeof(Comparison).Assembly.Location;

    public static async Task<int> Run(Wishes wishes)
    {
        foreach (var storage in wishes.Storages)
        {
            await using var sites = Sites.Of(storage);
            Console.WriteLine(
                $"\n{storage}: making 20 units, 100 officials, 5,000 households, 100,000 visits, 20,000 matters"
            );
            var shown = Console.Out;
            Console.SetOut(TextWriter.Null);
            await County.Make(sites.Original);
            Console.SetOut(shown);
            var (own, others) = (await sites.Copy("product"), await sites.Copy("hand"));
            await Start(own);
            using var product = await Child.Start(Self, ["serve", "product", .. own, "--Demo:Enabled=false"]);
            using var limit = await Child.Start(Self, ["serve", "limit", .. others, "--Demo:Enabled=false"]);
            await Compare(wishes, product, limit);
            var used = await Gauge.Read(product);
            Console.WriteLine(
                $"resident after the load: {used.Resident / 1e6:F0} MB, of which managed heap {used.Committed / 1e6:F0} MB"
            );
            await Mixed.Run(product, wishes.Mixed, 5 * wishes.Seconds);
            await Subscribers.Hold(product, wishes.Listeners);
        }

        return 0;
    }

    /// <summary>The time from the start of the process to its first answer.</summary>
    private static async Task Start(string[] settings)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "Host.dll");
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var since = Stopwatch.GetTimestamp();
            using var started = await Child.Start(
                host,
                [.. settings, .. Caller.Settings, "--Demo:Enabled=false", "--urls=http://127.0.0.1:0"]
            );
            using var wire = await HttpWire.Open(started.Address);
            await wire.Send(HttpWire.Post("/graphql", """{"query":"{ __typename }"}"""));
            times.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
        }

        Console.WriteLine($"start to first answer: {Median(times):F2} s");
    }

    private static async Task Compare(Wishes wishes, Child product, Child limit)
    {
        var cases = (await Cases.Of(product)).Where(c => wishes.Cases.Contains(c.Letter)).ToList();
        Console.WriteLine(
            $"{wishes.Connections} connections, {wishes.Rounds} rounds of {wishes.Seconds} s; medians of the rounds"
        );
        Console.WriteLine(
            $"{"case", -46}{"product/s", 10}{"limit/s", 10}{"ratio", 7}{"ms", 8}{"limit", 8}{"CPU µs", 8}{"limit", 7}{"KB", 7}{"limit", 7}{"SQL", 5}{"limit", 6}{"bytes", 8}{"MB", 5}"
        );
        foreach (var @case in cases)
        {
            var bytes = await Same(@case, product, limit);
            var (asked, byHand) = (@case.ToProduct(), @case.ToLimit());
            await Load.Run(product.Address, asked, wishes.Connections, WarmUp);
            await Load.Run(limit.Address, byHand, wishes.Connections, WarmUp);
            var rounds = new List<(Turn Product, Turn Limit)>();
            var (atWork, atWorkByHand) = (new List<double>(), new List<double>());
            for (var round = 0; round < wishes.Rounds; round++)
            {
                rounds.Add(
                    (await Turn(product, asked, wishes, atWork), await Turn(limit, byHand, wishes, atWorkByHand))
                );
            }

            var (own, others) = (await PerRequest(product, asked), await PerRequest(limit, byHand));
            Console.WriteLine(
                $"({@case.Letter}) {@case.Title, -42}"
                    + $"{Median(rounds.Select(r => r.Product.PerSecond)), 10:F0}{Median(rounds.Select(r => r.Limit.PerSecond)), 10:F0}"
                    + $"{Median(rounds.Select(r => r.Product.PerSecond / r.Limit.PerSecond)), 7:F2}"
                    + $"{Median(rounds.Select(r => r.Product.Median)), 8:F2}{Median(rounds.Select(r => r.Limit.Median)), 8:F2}"
                    + $"{Median(atWork), 8:F0}{Median(atWorkByHand), 7:F0}"
                    + $"{own.Allocated / 1024.0, 7:F1}{others.Allocated / 1024.0, 7:F1}{own.Statements, 5:F0}{others.Statements, 6:F0}{bytes, 8}{(await Gauge.Read(product)).Resident / 1e6, 5:F0}"
            );
        }
    }

    // Other work on the machine costs a server elapsed time, but no processor time.
    private static async Task<Turn> Turn(
        Child server,
        IReadOnlyList<byte[]> requests,
        Wishes wishes,
        List<double> atWork
    )
    {
        var before = await Gauge.Read(server);
        var turn = await Load.Run(server.Address, requests, wishes.Connections, wishes.Seconds);
        var used = (await Gauge.Read(server)).Processor - before.Processor;
        atWork.Add(used.TotalMicroseconds / (turn.PerSecond * wishes.Seconds));
        return turn;
    }

    /// <summary>Both servers must return the same bytes for every request.</summary>
    private static async Task<int> Same(Case @case, Child product, Child limit)
    {
        using var one = await HttpWire.Open(product.Address);
        using var other = await HttpWire.Open(limit.Address);
        var length = 0;
        foreach (var (asked, byHand) in @case.ToProduct().Zip(@case.ToLimit()).Take(100))
        {
            var answer = (await one.Send(asked)).Body;
            var expected = (await other.Send(byHand)).Body;
            if (!answer.Span.SequenceEqual(expected.Span))
            {
                var alike = answer.Span.CommonPrefixLength(expected.Span);
                string From(ReadOnlyMemory<byte> text) =>
                    Encoding.UTF8.GetString(text.Span[Math.Max(0, alike - 100)..Math.Min(text.Length, alike + 100)]);
                throw new InvalidOperationException($"({@case.Letter}) differs:\n{From(answer)}\n{From(expected)}");
            }

            length = answer.Length;
        }

        return length;
    }

    private static async Task<(double Allocated, double Statements)> PerRequest(
        Child server,
        IReadOnlyList<byte[]> requests
    )
    {
        const int count = 400;
        using var wire = await HttpWire.Open(server.Address);
        var before = await Gauge.Read(server);
        for (var i = 0; i < count; i++)
        {
            await wire.Send(requests[i % requests.Count]);
        }

        var after = await Gauge.Read(server);
        return (
            (after.Allocated - before.Allocated) / (double)count,
            (after.Statements - before.Statements) / (double)count
        );
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
