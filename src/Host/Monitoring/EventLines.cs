using System.Buffers;
using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kernel.Settings;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Host.Monitoring;

/// <summary>
/// Writes each log event as one line of JSON, with its trace and request. For an exception it writes the type, the database's
/// error code and the stack trace; the message only if it cannot contain user input.
/// </summary>
internal sealed class EventLines(TimeProvider clock, IOptions<EventLines.Options> options) : ConsoleFormatter(Name)
{
    public new const string Name = "events";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether messages of exceptions are always written; they may contain personal data.</summary>
    internal sealed class Options : ConsoleFormatterOptions
    {
        public bool TellsAll { get; set; }
    }

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var line = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(line, Json))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().UtcDateTime);
            json.WriteString("level", $"{logEntry.LogLevel}");
            json.WriteString("category", logEntry.Category);
            json.WriteNumber("event", logEntry.EventId.Id);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            scopeProvider?.ForEachScope(WriteScope, json);
            if (logEntry.Exception is { } fault)
            {
                json.WriteStartObject("fault");
                WriteFault(json, fault);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    private static void WriteScope(object? scope, Utf8JsonWriter json)
    {
        foreach (var (key, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            // The request's address is left out, because the client wrote it.
            if (key is "TraceId" or "SpanId" or "RequestId" or "ConnectionId")
            {
                json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(key), value?.ToString());
            }
        }
    }

    private void WriteFault(Utf8JsonWriter json, Exception fault)
    {
        json.WriteString("kind", fault.GetType().FullName);
        if (CodeOf(fault) is { } code)
        {
            json.WriteString("code", code);
        }

        if (options.Value.TellsAll || IsDiscreet(fault))
        {
            json.WriteString("message", fault.Message);
        }

        json.WriteString("where", fault.StackTrace);
        if (fault.InnerException is { } cause)
        {
            json.WriteStartObject("cause");
            WriteFault(json, cause);
            json.WriteEndObject();
        }
    }

    /// <summary>The database's error code.</summary>
    private static string? CodeOf(Exception fault) =>
        fault switch
        {
            SqlException server => $"{server.Number}",
            SqliteException file => $"{file.SqliteExtendedErrorCode}",
            DbException server => server.SqlState,
            _ => null,
        };

    /// <summary>Whether the message contains only names of the program and the machine, and no user input.</summary>
    private static bool IsDiscreet(Exception fault) =>
        fault
            is SocketException
                or IOException
                or TimeoutException
                or OperationCanceledException
                or NullReferenceException
                or ObjectDisposedException
                or OutOfMemoryException
                or StartupException;
}
