using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kernel.Storage;

/// <summary>
/// Creates a span for each statement, below the operation that sent it: with its text, never its values. Without a listener
/// nothing is created.
/// </summary>
public static class StatementSpans
{
    // The statement for many parents repeats itself; its beginning is enough.
    private const int MostText = 4_000;
    private static readonly ActivitySource Source = new("Monolith.Storage");

    /// <summary>Whether there is a listener.</summary>
    public static bool AreWanted => Source.HasListeners();

    /// <summary>Begins the span of a statement that is about to be sent; disposing ends it.</summary>
    public static Activity? Begin(string schema, DbCommand command) => Begin(schema, command, default);

    /// <summary>Marks the span of a statement that failed. The database's message is left out, because it may contain values.</summary>
    public static void Fail(Activity? span, Exception fault) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", fault.GetType().FullName);

    internal static Activity? Begin(string schema, DbCommand command, DateTimeOffset start)
    {
        // Background work, such as the dispatcher's polling, would create a trace of its own each time.
        if (!Source.HasListeners() || Activity.Current is null)
        {
            return null;
        }

        var text = command.CommandText;
        var verb = VerbOf(text);
        var span = Source.StartActivity(ActivityKind.Client, default, null, null, start, $"{verb} {schema}");
        return span
            ?.SetTag("db.system.name", SystemOf(command))
            .SetTag("db.namespace", schema)
            .SetTag("db.operation.name", verb)
            .SetTag("db.query.text", text.Length <= MostText ? text : $"{text[..MostText]}…");
    }

    /// <summary>The verb of the first effective statement: a save on SQL Server begins with SET statements.</summary>
    internal static string VerbOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (text.StartsWith("SET ", StringComparison.Ordinal) && text.IndexOf(';') is >= 0 and var end)
        {
            text = text[(end + 1)..].TrimStart();
        }

        return text[..(text.IndexOfAny(" \n\r;") is >= 0 and var length ? length : text.Length)].ToString();
    }

    private static string SystemOf(DbCommand command) =>
        command switch
        {
            SqliteCommand => "sqlite",
            NpgsqlCommand => "postgresql",
            SqlCommand => "microsoft.sql_server",
            _ => "other_sql",
        };
}

/// <summary>Creates the spans of statements that EF Core sends, when they have completed.</summary>
internal sealed class SqlSpanInterceptor : DbCommandInterceptor
{
    public static readonly SqlSpanInterceptor Instance = new();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        Record(command, eventData, null);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Record(command, eventData, null);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        object? result,
        CancellationToken cancellationToken = default
    )
    {
        Record(command, eventData, null);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Record(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Record(DbCommand command, CommandEndEventData eventData, Exception? fault)
    {
        if (eventData.Context is ModuleContext context && StatementSpans.AreWanted)
        {
            using var span = StatementSpans.Begin(context.Schema, command, eventData.StartTime);
            span?.SetEndTime((eventData.StartTime + eventData.Duration).UtcDateTime);
            if (fault is not null)
            {
                StatementSpans.Fail(span, fault);
            }
        }
    }
}
