using Commons;
using Commons.Store;
using Kernel.Hosting;
using Kernel.PersonalData;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Domain.Commons;

/// <summary>The shared registry in its own files, which are deleted after the test.</summary>
internal sealed class Registry : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Registry(string folder, ServiceProvider services) => (Folder, this.services) = (folder, services);

    public string Folder { get; }

    /// <param name="others">Other modules in the same installation.</param>
    public static async Task<Registry> Open(params IReadOnlyList<IModule> others)
    {
        var folder = Directory.CreateTempSubdirectory("registry").FullName;
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddSingleton(TimeProvider.System);
        collection.AddLogging();
        collection.AddSingleton<IHostEnvironment>(
            new HostingEnvironment { EnvironmentName = Environments.Development }
        );
        collection.AddStorage();
        collection.Configure<StorageOptions>(options => options.Directory = folder);
        collection.Configure<KeysOptions>(options => options.Directory = Path.Combine(folder, "keys"));
        new CommonsModule().Register(collection);
        foreach (var module in others)
        {
            module.Register(collection);
        }

        var registry = new Registry(folder, collection.BuildServiceProvider());
        registry.Get<KeyFolder>().Begin();
        await registry.Get<Migrator>().Migrate(CancellationToken.None);
        return registry;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public CommonsContext Context() => Get<IDbContextFactory<CommonsContext>>().CreateDbContext();

    public async Task<string> Write(string file, params string[] lines)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllLinesAsync(path, lines);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
