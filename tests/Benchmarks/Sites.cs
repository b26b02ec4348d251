using Npgsql;
using Servers;

namespace Benchmarks;

/// <summary>The locations of the data: created once, then copied for each server, so that neither sees the writes of the other.</summary>
internal abstract class Sites : IAsyncDisposable
{
    private readonly string keys = Directory.CreateTempSubdirectory("benchmark-keys-").FullName;

    public static Sites Of(string storage) =>
        storage switch
        {
            "sqlite" => new Files(),
            "postgresql" => new Databases(),
            _ => throw new ArgumentException(
                $"There is no storage named {storage}. Usage: {Wishes.Usage}",
                nameof(storage)
            ),
        };

    /// <summary>The settings of the original data.</summary>
    public abstract string[] Original { get; }

    /// <summary>The settings of a copy.</summary>
    public abstract Task<string[]> Copy(string name);

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(keys, recursive: true);
        return ValueTask.CompletedTask;
    }

    // A copy uses the keys of the original.
    private string[] WithKeys(params string[] settings) => [.. settings, $"--Keys:Directory={keys}"];

    private sealed class Files : Sites
    {
        private readonly string root = Directory.CreateTempSubdirectory("benchmark-").FullName;

        public override string[] Original => Settings("original");

        public override Task<string[]> Copy(string name)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.CreateDirectory(Path.Combine(root, name));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "original")))
            {
                File.Copy(file, Path.Combine(root, name, Path.GetFileName(file)));
            }

            return Task.FromResult(Settings(name));
        }

        public override ValueTask DisposeAsync()
        {
            Directory.Delete(root, recursive: true);
            return base.DisposeAsync();
        }

        private string[] Settings(string name) => WithKeys($"--Storage:Directory={Path.Combine(root, name)}");
    }

    private sealed class Databases : Sites
    {
        private readonly PostgreSqlCluster cluster = PostgreSqlCluster.Start("shared_buffers=256MB");

        public override string[] Original => Settings("original");

        public override async Task<string[]> Copy(string name)
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.Command("original", "VACUUM ANALYZE");
            await cluster.Command("postgres", $"CREATE DATABASE {name} TEMPLATE original");
            return Settings(name);
        }

        public override ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            cluster.Dispose();
            return base.DisposeAsync();
        }

        private string[] Settings(string database) =>
            WithKeys("--Storage:Provider=PostgreSql", $"--ConnectionStrings:Storage={cluster.AddressOf(database)}");
    }
}
