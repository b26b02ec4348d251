namespace Kernel.Background;

/// <summary>A phase of the host's lifecycle.</summary>
public enum Phase
{
    /// <summary>The host listens and prepares the installation.</summary>
    Preparing,

    /// <summary>The host serves requests.</summary>
    Serving,

    /// <summary>
    /// The host was asked to stop. It still answers requests, the last one on each connection, so that clients and load balancers
    /// move to another host; only the readiness probe fails.
    /// </summary>
    Draining,

    /// <summary>The port is closed; requests in progress finish.</summary>
    Stopping,
}

/// <summary>
/// Holds the phase of the host for probes, middleware and background loops. Without a preparation the host serves from the start.
/// </summary>
public sealed class HostLifecycle
{
    private TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int phase = (int)Phase.Serving;

    /// <summary>Creates a lifecycle in the serving phase.</summary>
    public HostLifecycle() => opened.SetResult();

    /// <summary>The current phase.</summary>
    public Phase Phase => (Phase)Volatile.Read(ref phase);

    /// <summary>Completes when the host serves for the first time.</summary>
    public Task Opened => opened.Task;

    /// <summary>Enters the preparing phase.</summary>
    public void Prepare()
    {
        opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref phase, (int)Phase.Preparing);
    }

    /// <summary>Enters the serving phase.</summary>
    public void Serve()
    {
        // A host that was asked to stop while preparing does not start to serve.
        if (Interlocked.CompareExchange(ref phase, (int)Phase.Serving, (int)Phase.Preparing) == (int)Phase.Preparing)
        {
            opened.SetResult();
        }
    }

    /// <summary>Enters the draining phase.</summary>
    public void Drain() => Interlocked.Exchange(ref phase, (int)Phase.Draining);

    /// <summary>Enters the stopping phase.</summary>
    public void Stop() => Interlocked.Exchange(ref phase, (int)Phase.Stopping);
}
