using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Graph.Tests.Hosting;

/// <summary>The log of a host, line by line.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> all = new();

    public IReadOnlyList<LogLine> All => [.. all];

    /// <summary>The lines of the security log.</summary>
    public IReadOnlyList<LogLine> Security =>
        [.. all.Where(l => l.Category.EndsWith("SecurityLog", StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => new Writer(all, categoryName);

    public void Dispose() { }

    private sealed class Writer(ConcurrentQueue<LogLine> all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => all.Enqueue(new LogLine(category, eventId.Id, $"{formatter(state, exception)}{exception}"));
    }
}

/// <summary>A line of the log.</summary>
/// <param name="Category">The category of the logger.</param>
/// <param name="Event">The name of the event.</param>
/// <param name="Text">The message.</param>
internal sealed record LogLine(string Category, int Event, string Text);
