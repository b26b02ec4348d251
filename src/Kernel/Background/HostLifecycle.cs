namespace Kernel.Background;

/// <summary>How far the program is between its start and its end.</summary>
public enum Phase
{
    /// <summary>It listens, and brings the installation to where it can serve.</summary>
    Preparing,

    /// <summary>It serves.</summary>
    Serving,

    /// <summary>
    /// It was told to stop. Requests are answered as before, each for the last time on its connection, so that clients and load balancers
    /// go to another host; only readiness says no.
    /// </summary>
    Draining,

    /// <summary>It has closed its port; what is under way is finished.</summary>
    Stopping,
}

/// <summary>
/// Says to probes, doors and clockwork where the program stands. Whoever prepares nothing serves from the first moment.
/// </summary>
public sealed class HostLifecycle
{
    private TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int phase = (int)Phase.Serving;

    /// <summary>Begins as serving.</summary>
    public HostLifecycle() => opened.SetResult();

    /// <summary>Where the program stands.</summary>
    public Phase Phase => (Phase)Volatile.Read(ref phase);

    /// <summary>Completes when the program serves for the first time.</summary>
    public Task Opened => opened.Task;

    /// <summary>Says that the installation is being prepared.</summary>
    public void Prepare()
    {
        opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref phase, (int)Phase.Preparing);
    }

    /// <summary>Says that the program serves from now on.</summary>
    public void Serve()
    {
        // Who was told to stop while preparing does not begin to serve.
        if (Interlocked.CompareExchange(ref phase, (int)Phase.Serving, (int)Phase.Preparing) == (int)Phase.Preparing)
        {
            opened.SetResult();
        }
    }

    /// <summary>Says that the program is about to stop.</summary>
    public void Drain() => Interlocked.Exchange(ref phase, (int)Phase.Draining);

    /// <summary>Says that the program stops.</summary>
    public void Stop() => Interlocked.Exchange(ref phase, (int)Phase.Stopping);
}
