using System.Data.Common;
using Host;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Tsql;

/// <summary>The product configured for a SQL Server that does not exist: the statements that it would send are recorded.</summary>
internal static class AbsentServer
{
    private static readonly Lazy<string> KeyFolder = new(() =>
    {
        var keys = Directory.CreateTempSubdirectory("keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(keys, recursive: true);
        return keys;
    });

    private static readonly Lazy<IServiceProvider> Product = new(() =>
    {
        var services = Application
            .Build([
                "--Storage:Provider=SqlServer",
                "--ConnectionStrings:Storage=Server=none;Database=monolith",
                $"--Keys:Directory={Keys}",
            ])
            .Services;
        // A save needs the keys of the audit.
        services.GetRequiredService<Kernel.PersonalData.KeyFolder>().Begin();
        return services;
    });

    /// <summary>A folder for the keys of a product that stores no data.</summary>
    public static string Keys => KeyFolder.Value;

    public static IServiceProvider Services => Product.Value;

    public static IReadOnlyList<ModuleStore> Stores { get; } = [.. Services.GetServices<ModuleStore>()];

    /// <summary>The product's own context of a module, whose statements go to <paramref name="sent"/>.</summary>
    public static ModuleContext Open(ModuleStore store, Action<string> sent)
    {
        using var configured = store.Open();
        var options = new DbContextOptionsBuilder((DbContextOptions)configured.GetService<IDbContextOptions>());
        options.AddInterceptors(new Connecting(sent));
        return (ModuleContext)Activator.CreateInstance(store.Context, options.Options)!;
    }

    private sealed class Connecting(Action<string> sent) : DbConnectionInterceptor
    {
        public override InterceptionResult<DbConnection> ConnectionCreating(
            ConnectionCreatingEventData eventData,
            InterceptionResult<DbConnection> result
        ) => InterceptionResult<DbConnection>.SuppressWithResult(new RecordingConnection(sent));
    }
}
