using Microsoft.Extensions.Hosting;

namespace Kernel.Modules;

/// <summary>Work that goes on beside the requests for as long as the host runs. That it is ended is no fault of it.</summary>
public abstract class Clockwork : BackgroundService
{
    /// <summary>Works until it is told to stop.</summary>
    protected abstract Task Run(CancellationToken stopping);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Run(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Where it waited, or in the middle of what is taken up again at the next start.
        }
    }
}
