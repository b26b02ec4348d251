#if !SQLSERVER
using System.Collections.Concurrent;
using Graph.Sql;
using Strict;
using Tsql;

namespace Graph.Tests.Hosting;

/// <summary>Whatever the tests make EF Core ask is translated for SQL Server too, and read as it would read it.</summary>
internal static class UnderstoodBySqlServer
{
    private static readonly ConcurrentQueue<string> Objected = new();

    /// <summary>What SQL Server would not understand, or should not need, of all that was asked so far.</summary>
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

    // What counts everything is sent without the constant that EF Core groups by.
    private static void Learn(string text, string tsql)
    {
        StrictReaders.Learn(text, tsql);
        if (AggregateQuery.ByConstant().IsMatch(text) && AggregateQuery.ByConstant().IsMatch(tsql))
        {
            StrictReaders.Learn(AggregateQuery.WithoutOwner(text, false), AggregateQuery.WithoutOwner(tsql, false));
        }
    }

    /// <summary>Begins to listen, once for all.</summary>
    public static void Listen() => GC.KeepAlive(Listening);
}
#endif
