using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Storage;

/// <summary>One room of the house: an assembly with one exported type, one context and one schema.</summary>
public interface IModule
{
    /// <summary>The module's name, as its folder has it.</summary>
    string Name { get; }

    /// <summary>The schema that the module owns; on SQLite the name of its file.</summary>
    string Schema => Name.ToLowerInvariant();

    /// <summary>Adds the module's context and everything its assembly offers to the seams it knows.</summary>
    void Register(IServiceCollection services);
}
