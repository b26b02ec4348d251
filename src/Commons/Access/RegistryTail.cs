using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Outbox;
using Microsoft.Extensions.Hosting;

namespace Commons.Access;

/// <summary>Lets the units and authorities that this host keeps follow what other hosts, and commands, save.</summary>
/// <param name="tail">Where it is heard.</param>
/// <param name="trees">The units.</param>
/// <param name="authorities">What callers may do.</param>
internal sealed class RegistryTail(OutboxReader tail, UnitTrees trees, Authorities authorities)
    : IHostedService,
        IDisposable
{
    private IDisposable? listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening = tail.Listen(Hear, Forget, typeof(CommonsContext));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => listening?.Dispose();

    // The tree before what is computed from it.
    private void Hear(IEvent happened)
    {
        trees.Hear(happened);
        authorities.Hear(happened);
    }

    private void Forget()
    {
        trees.Forget();
        authorities.Forget();
    }
}
