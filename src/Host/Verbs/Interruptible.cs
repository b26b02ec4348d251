using Kernel.Settings;

namespace Host.Verbs;

/// <summary>Runs work that the user can interrupt.</summary>
internal static class Interruptible
{
    /// <exception cref="StartupException">The work was interrupted.</exception>
    public static async Task Run(Func<CancellationToken, Task> work)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler pressed = (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += pressed;
        try
        {
            await work(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new StartupException("已中断 · Interrupted.");
        }
        finally
        {
            Console.CancelKeyPress -= pressed;
        }
    }
}

/// <summary>Prints a line for each step.</summary>
internal sealed class ConsoleLines : IProgress<string>
{
    public static readonly ConsoleLines Instance = new();

    public void Report(string value) => Console.WriteLine(value);
}
