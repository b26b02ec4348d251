using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>A module's storage, for components that process all modules: migrations, dispatcher and graph.</summary>
/// <param name="Module">The module.</param>
/// <param name="Context">The type of its <see cref="ModuleContext"/>.</param>
/// <param name="Open">Opens a context outside any scope; the caller disposes it.</param>
/// <param name="Connect">Creates a pooled connection to the module's database, not yet open; the caller disposes it.</param>
/// <param name="IsShared">Whether the same connection also reads every other module's schema.</param>
/// <param name="Driver">How values are read and statements are cancelled.</param>
/// <param name="ConnectForReading">Creates a connection for reads that tolerate a small lag: to a replica, if there is one.</param>
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
    /// <summary>A module's storage in a database that is not the configured one.</summary>
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
