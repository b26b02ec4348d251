#if !SQLSERVER
using System.Collections.Concurrent;
using Graph.Sql;
using Strict;
using Tsql;

namespace Graph.Tests.Hosting;

/// <summary>Each query that EF Core translates in the tests is also translated for SQL Server, and parsed as SQL Server would.</summary>
internal static class UnderstoodBySqlServer
{
    private static readonly ConcurrentQueue<string> Objected = new();

    /// <summary>Everything so far that SQL Server would not accept, or should not need.</summary>
    public static IEnumerable<string> Objections => Objected;

    private static readonly IDisposable Listening = EveryQuery.Listen(
        (schema, text) =>
        {
            foreach (var objection in Tsql.Objections.To(text))
            {
                Objected.Enqueue($"{schema}: {objection}\n{text}");
            }
        },
        Learn
    );

    // A count of everything is sent without the constant by which EF Core groups.
    private static void Learn(string text, string tsql)
    {
        StrictReaders.Learn(text, tsql);
        if (AggregateQuery.ByConstant().IsMatch(text) && AggregateQuery.ByConstant().IsMatch(tsql))
        {
            StrictReaders.Learn(AggregateQuery.WithoutOwner(text, false), AggregateQuery.WithoutOwner(tsql, false));
        }
    }

    /// <summary>Starts listening, once for the process.</summary>
    public static void Listen() => GC.KeepAlive(Listening);
}
#endif
