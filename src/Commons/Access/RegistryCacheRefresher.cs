using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Outbox;
using Microsoft.Extensions.Hosting;

namespace Commons.Access;

/// <summary>Keeps this host's caches of units and authorities up to date with what other hosts and commands save.</summary>
/// <param name="reader">Publishes events of all hosts.</param>
/// <param name="trees">The cached tree of units.</param>
/// <param name="authorities">The cached authorities.</param>
internal sealed class RegistryCacheRefresher(OutboxReader reader, UnitTrees trees, Authorities authorities)
    : IHostedService,
        IDisposable
{
    private IDisposable? listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening = reader.Listen(Hear, Invalidate, typeof(CommonsContext));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => listening?.Dispose();

    // The tree is updated before what is computed from it.
    private void Hear(IEvent happened)
    {
        trees.Hear(happened);
        authorities.Hear(happened);
    }

    private void Invalidate()
    {
        trees.Invalidate();
        authorities.Invalidate();
    }
}
