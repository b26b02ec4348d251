using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Storage;

/// <summary>A module: an assembly with one exported type, one context and one schema.</summary>
public interface IModule
{
    /// <summary>The module's name, equal to its folder.</summary>
    string Name { get; }

    /// <summary>The schema that the module owns; on SQLite the name of its file.</summary>
    string Schema => Name.ToLowerInvariant();

    /// <summary>Registers the module's context and services.</summary>
    void Register(IServiceCollection services);
}
