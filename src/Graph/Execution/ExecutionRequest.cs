using Graph.Callers;

namespace Graph.Execution;

/// <summary>How an operation is to be carried out, beside what it asks.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="MayChange">Whether a mutation is allowed here.</param>
/// <param name="Cancellation">Ends the work, down to the statements: out of time, or nobody waits any more.</param>
/// <param name="Gone">Says that nobody waits any more.</param>
internal sealed record ExecutionRequest(
    Caller Caller,
    bool MayChange,
    CancellationToken Cancellation,
    CancellationToken Gone
)
{
    /// <summary>Whether the answer shall say what the operation cost.</summary>
    public bool ReportCost { get; init; }

    /// <summary>Whether the answer shall show the plan, where that is allowed.</summary>
    public bool ReportPlan { get; init; }

    /// <summary>
    /// Completes when a subscription listens, so that nothing committed from then on is missed, and when any other operation is begun or
    /// refused; null where nobody waits for that.
    /// </summary>
    public TaskCompletionSource? Begun { get; init; }

    /// <summary>The same, to wait for until it has begun.</summary>
    public ExecutionRequest Announced() =>
        this with
        {
            Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously),
        };
}
