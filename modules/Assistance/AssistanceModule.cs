using Assistance.Store;
using Commons;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance;

/// <summary>帮扶 · Aid cases with their measures, and the pairings of village secretaries (plan clauses C28–C30).</summary>
public sealed class AssistanceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Assistance";

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddModule<AssistanceContext>(this);
}
