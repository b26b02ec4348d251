using Graph.Callers;

namespace Graph.Execution;

/// <summary>How to execute an operation, beside the request itself.</summary>
/// <param name="Caller">The caller.</param>
/// <param name="MayChange">Whether mutations are allowed.</param>
/// <param name="Cancellation">Cancels the work, including its statements: on a time-out, or when the client has disconnected.</param>
/// <param name="Gone">Signals that the client has disconnected.</param>
internal sealed record ExecutionRequest(
    Caller Caller,
    bool MayChange,
    CancellationToken Cancellation,
    CancellationToken Gone
)
{
    /// <summary>Whether to report the operation's cost in the response.</summary>
    public bool ReportCost { get; init; }

    /// <summary>Whether to report the plan in the response, if that is allowed.</summary>
    public bool ReportPlan { get; init; }

    /// <summary>
    /// Completes when a subscription is active, so that no later commit is missed, and when any other operation has started or was refused; null
    /// if this is not awaited.
    /// </summary>
    public TaskCompletionSource? Begun { get; init; }

    /// <summary>The same request, with a <see cref="Begun"/> to await.</summary>
    public ExecutionRequest Announced() =>
        this with
        {
            Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously),
        };
}
