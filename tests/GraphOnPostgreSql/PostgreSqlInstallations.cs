using Servers;

namespace Graph.Tests.Hosting;

/// <summary>The demonstration, created once for all tests; each host works on its own copy.</summary>
internal static class Installations
{
    private const string Template = "demo";
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(Start);
    private static readonly SemaphoreSlim Copying = new(1);
    private static readonly Lazy<string> Keys = new(() =>
    {
        var directory = Directory.CreateTempSubdirectory("keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        return directory;
    });
    private static int count;

    /// <summary>Whether this machine has everything that these tests need.</summary>
    public static bool Available => PostgreSqlCluster.Programs is not null;

    /// <summary>The settings of a new copy.</summary>
    public static async Task<string[]> Take()
    {
        var cluster = await Cluster.Value;
        var name = $"copy{Interlocked.Increment(ref count)}";
        // Only one process at a time can copy a database.
        await Copying.WaitAsync();
        try
        {
            await cluster.Command("postgres", $"CREATE DATABASE {name} TEMPLATE {Template}");
        }
        finally
        {
            Copying.Release();
        }

        Directory.CreateDirectory(KeysOf(name));
        foreach (var file in Directory.GetFiles(KeysOf(Template)))
        {
            File.Copy(file, Path.Combine(KeysOf(name), Path.GetFileName(file)));
        }

        return SettingsOf(cluster, name);
    }

    /// <summary>Settings for a database that does not exist yet.</summary>
    public static async Task<string[]> Fresh() =>
        SettingsOf(await Cluster.Value, $"fresh{Interlocked.Increment(ref count)}");

    /// <summary>Closes every connection to a database.</summary>
    public static async Task Cut(string[] settings) =>
        await (await Cluster.Value).Command(
            "postgres",
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{NameIn(settings)}'"
        );

    public static async Task Drop(string[] settings) =>
        await (await Cluster.Value).Command("postgres", $"DROP DATABASE {NameIn(settings)} WITH (FORCE)");

    private static string NameIn(string[] settings) => settings[1].Split('=')[^1];

    private static async Task<PostgreSqlCluster> Start()
    {
        var cluster = PostgreSqlCluster.Start("max_connections=500", "fsync=off");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        await MadeUpYear.Make(SettingsOf(cluster, Template));
        return cluster;
    }

    private static string[] SettingsOf(PostgreSqlCluster cluster, string database) =>
        [
            "--Storage:Provider=PostgreSql",
            $"--ConnectionStrings:Storage={cluster.AddressOf(database)}",
            $"--Keys:Directory={KeysOf(database)}",
        ];

    // Each copy has its own keys, since a test may add one.
    private static string KeysOf(string database) => Path.Combine(Keys.Value, database);
}
