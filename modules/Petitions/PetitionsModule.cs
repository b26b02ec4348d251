using Commons;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Lookups;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions;

/// <summary>信访 · Petition matters with their routes and periods, and leader cases (plan clauses C17–C27).</summary>
public sealed class PetitionsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Petitions";

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        services.AddSettings<LookupOptions>("Lookup");
        services
            .AddModule<PetitionsContext>(this)
            .AddSingleton<Interests>()
            .AddScoped<MatterLookup>()
            .AddScoped<MyMatterReader>();
    }
}
