using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>What a module's registration leaves for those who walk all modules: migration, relay and graph.</summary>
/// <param name="Module">The module.</param>
/// <param name="Context">The type of its <see cref="ModuleContext"/>.</param>
/// <param name="Open">Rents a fresh context that belongs to no scope; the caller disposes of it.</param>
/// <param name="Connect">A pooled connection to the module's database, not yet open; the caller disposes of it.</param>
/// <param name="IsShared">Whether the same connection also reads every other module's schema.</param>
/// <param name="Driver">How values are read and statements ended.</param>
/// <param name="ConnectForReading">The same for those who read only, and whom a moment's lag does not harm: to a replica, where there is one.</param>
public sealed record ModuleStore(
    IModule Module,
    Type Context,
    Func<ModuleContext> Open,
    Func<DbConnection> Connect,
    bool IsShared,
    SqlDialect Driver,
    Func<DbConnection> ConnectForReading
)
{
    /// <summary>A module's store in a database that is not the configured one.</summary>
    internal static ModuleStore In(DatabaseProvider provider, IModule module, Type context)
    {
        var options = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        provider.Configure(options, module.Schema);
        return new ModuleStore(
            module,
            context,
            () => (ModuleContext)Activator.CreateInstance(context, options.Options)!,
            () => provider.Connect(module.Schema),
            provider.IsShared,
            provider.Driver,
            () => provider.ConnectForReading(module.Schema)
        );
    }
}
