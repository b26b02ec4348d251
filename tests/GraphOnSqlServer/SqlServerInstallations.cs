using Host;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Hosting;

/// <summary>The demonstration, made once for all tests; each host works on a copy of its own.</summary>
internal static class Installations
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");
    private static readonly string Prefix = $"graph_{Guid.CreateVersion7():N}";
    private static readonly Lazy<Task<string>> Backup = new(Make);
    private static int count;

    /// <summary>Whether there is a server to run on.</summary>
    public static bool Available => !string.IsNullOrEmpty(Server);

    /// <summary>A fresh copy, as the settings that lead to it.</summary>
    public static async Task<string[]> Take()
    {
        var backup = await Backup.Value;
        var name = $"{Prefix}_{Interlocked.Increment(ref count)}";
        await Command(
            $"""
            DECLARE @folder nvarchar(400) = CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(400));
            DECLARE @data nvarchar(400) = @folder + N'{name}.mdf', @log nvarchar(400) = @folder + N'{name}.ldf';
            RESTORE DATABASE [{name}] FROM DISK = N'{backup}'
            WITH MOVE N'{Prefix}' TO @data, MOVE N'{Prefix}_log' TO @log;
            """
        );
        return SettingsOf(name);
    }

    /// <summary>Settings that lead to a database that is not there yet.</summary>
    public static Task<string[]> Fresh() => Task.FromResult(SettingsOf($"{Prefix}_{Interlocked.Increment(ref count)}"));

    public static Task Drop(string[] settings)
    {
        var name = new SqlConnectionStringBuilder(settings[1]["--ConnectionStrings:Storage=".Length..]).InitialCatalog;
        SqlConnection.ClearAllPools();
        return Command($"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}];");
    }

    private static async Task<string> Make()
    {
        var template = SettingsOf(Prefix);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(template).Wait();
        await using (var app = Application.Build([.. template, "--environment=Development"]))
        {
            await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);
        }

        // Beside the other backups of the server.
        await Command($"BACKUP DATABASE [{Prefix}] TO DISK = N'{Prefix}.bak' WITH INIT, FORMAT");
        return $"{Prefix}.bak";
    }

    private static string[] SettingsOf(string database) =>
        [
            "--Storage:Provider=SqlServer",
            $"--ConnectionStrings:Storage={new SqlConnectionStringBuilder(Server) { InitialCatalog = database }}",
        ];

    private static async Task Command(string text)
    {
        await using var master = new SqlConnection(
            new SqlConnectionStringBuilder(Server) { InitialCatalog = "master", Pooling = false }.ToString()
        );
        await master.OpenAsync();
        await using var command = master.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (text, 300);
        await command.ExecuteNonQueryAsync();
    }
}
