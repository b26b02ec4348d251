using System.Diagnostics;
using System.Diagnostics.Metrics;
using Graph.Errors;

namespace Graph.Telemetry;

/// <summary>
/// The telemetry of an operation: a span between the request and its statements, its duration and its cost. It excludes the document and the
/// variables, since both may contain personal data. Without listeners, no watch is created.
/// </summary>
internal sealed class OperationWatch : IDisposable
{
    private static readonly ActivitySource Source = new("Monolith.Graph");
    private static readonly Meter Meter = new("Monolith.Graph");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "graphql.operation.duration",
        "s",
        "How long operations took, by name, kind and outcome; their number is its count.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
        }
    );

    private static readonly Histogram<long> Costs = Meter.CreateHistogram(
        "graphql.operation.cost",
        "{object}",
        "What operations cost, as the limit counts it.",
        tags: null,
        new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000] }
    );

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "graphql.errors",
        "{error}",
        "Top-level errors, by their documented code."
    );

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "graphql.refusals",
        "{refusal}",
        "Changes that the domain refused, by their documented code."
    );

    private readonly string kind;
    private readonly string title;
    private readonly Activity? span;
    private readonly long begun = Stopwatch.GetTimestamp();
    private string outcome = "error";

    private OperationWatch(string kind, string title)
    {
        (this.kind, this.title) = (kind, title);
        span = Source.StartActivity($"{kind} {title}");
        span?.SetTag("graphql.operation.type", kind).SetTag("graphql.operation.name", title);
    }

    public static OperationWatch? Begin(string kind, string title) =>
        Duration.Enabled || Costs.Enabled || Source.HasListeners() ? new OperationWatch(kind, title) : null;

    public static void Count(Problem problem) => Errors.Add(1, new KeyValuePair<string, object?>("code", problem.Code));

    public static void CountRefusal(string code) => Refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>Records the operation's cost.</summary>
    public void Cost(long cost)
    {
        span?.SetTag("graphql.operation.cost", cost);
        Costs.Record(cost, new("name", title), new("kind", kind));
    }

    /// <summary>Records that the operation was executed, with its problems.</summary>
    public void Done(List<Problem> problems)
    {
        outcome = problems.Count == 0 ? "ok" : "error";
        if (problems.Count > 0)
        {
            span?.SetTag("error.type", problems[0].Code);
        }
    }

    public void Dispose()
    {
        if (outcome != "ok")
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }

        span?.Dispose();
        Duration.Record(
            Stopwatch.GetElapsedTime(begun).TotalSeconds,
            new("name", title),
            new("kind", kind),
            new("outcome", outcome)
        );
    }
}
