namespace Kernel.Modules;

/// <summary>How far the program is between its start and its end.</summary>
public enum Phase
{
    /// <summary>It listens, and brings the installation to where it can serve.</summary>
    Preparing,

    /// <summary>It serves.</summary>
    Serving,

    /// <summary>It was told to stop: what is under way is finished, nothing new is taken.</summary>
    Stopping,
}

/// <summary>
/// Says to probes, doors and clockwork where the program stands. Whoever prepares nothing serves from the first moment.
/// </summary>
public sealed class Stage
{
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int phase = (int)Phase.Serving;
    private int guests;

    /// <summary>Begins as serving.</summary>
    public Stage() => opened.SetResult();

    /// <summary>Where the program stands.</summary>
    public Phase Phase => (Phase)Volatile.Read(ref phase);

    /// <summary>Completes when the program serves for the first time.</summary>
    public Task Opened => opened.Task;

    /// <summary>Completes when the program is stopping and the last who came in has left.</summary>
    public Task Left => left.Task;

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

    /// <summary>Says that the program stops.</summary>
    public void Stop()
    {
        Interlocked.Exchange(ref phase, (int)Phase.Stopping);
        Notice();
    }

    /// <summary>Counts one who has come in, until what is returned is disposed of.</summary>
    public Stay Enter()
    {
        Interlocked.Increment(ref guests);
        return new Stay(this);
    }

    private void Leave()
    {
        Interlocked.Decrement(ref guests);
        Notice();
    }

    private void Notice()
    {
        if (Phase == Phase.Stopping && Volatile.Read(ref guests) == 0)
        {
            left.TrySetResult();
        }
    }

    /// <summary>The time between coming in and leaving.</summary>
    public readonly struct Stay(Stage stage) : IDisposable
    {
        /// <summary>Leaves.</summary>
        public void Dispose() => stage.Leave();
    }
}
