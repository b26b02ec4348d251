using Commons;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Publicity.Store;

namespace Publicity;

/// <summary>宣传公开 · Notices that are reviewed before publication, posting duties and policy sessions (plan clauses C14, C39).</summary>
public sealed class PublicityModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Publicity";

    /// <inheritdoc/>
    public void Register(IServiceCollection services) => services.AddModule<PublicityContext>(this);
}
