using Commons;
using Disputes.Store;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Disputes;

/// <summary>矛盾纠纷 · The ledger of disputes, from registration to closing (plan clauses C23–C25; People's Mediation Law).</summary>
public sealed class DisputesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Disputes";

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddModule<DisputesContext>(this);
}
