using Commons;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Visits.Store;

namespace Visits;

/// <summary>走访 · Visits to households and places, and the issues found on them (plan clauses C04–C13, C45).</summary>
public sealed class VisitsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Visits";

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddModule<VisitsContext>(this);
}
