using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Servers;

/// <summary>
/// A private PostgreSQL server, started from the programs on the machine: in a private folder, on a private port of the
/// loopback, as an unprivileged user, ended with the process that started it.
/// </summary>
internal sealed class PostgreSqlCluster : IDisposable
{
    private const string Unprivileged = "postgres";

    // In its own mount namespace, which ends with the server.
    private const string WithSmallDisk =
        "mkdir -p \"$0\" && mount -t tmpfs -o size=32m,mode=700,uid=postgres,gid=postgres tmpfs \"$0\" && exec \"$@\"";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder;
    private readonly string[] words;
    private Process server;

    private PostgreSqlCluster(string folder, int port, string[] words)
    {
        (this.folder, this.words, server) = (folder, words, Begin(words));
        Port = port;
        Address = $"Host=127.0.0.1;Port={port};Username={Unprivileged}";
    }

    /// <summary>The folder of the newest PostgreSQL programs on this machine; null if there are none.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>Whether a server can have its own small disk on this machine.</summary>
    public static bool MayHaveSmallDisk { get; } =
        Environment.IsPrivilegedProcess && Ends("unshare", "--mount", "true") == 0;

    /// <summary>The connection string, without a database.</summary>
    public string Address { get; }

    /// <summary>The port on which it listens.</summary>
    public int Port { get; }

    /// <summary>A small disk that only the server sees, if <see cref="MayHaveSmallDisk"/>; empty after a restart.</summary>
    public string SmallDisk => Path.Combine(folder, "small");

    /// <summary>The path of the same disk for this process.</summary>
    public string SmallDiskFromHere => Path.Combine($"/proc/{server.Id}/root", SmallDisk[1..]);

    public string AddressOf(string database) => $"{Address};Database={database}";

    /// <summary>Starts a cluster whose data need not survive a crash: it does not wait for the disk.</summary>
    /// <param name="settings">Further settings, as <c>name=value</c>.</param>
    public static PostgreSqlCluster Start(params string[] settings)
    {
        var programs = Programs ?? throw new InvalidOperationException("There is no PostgreSQL on this machine.");
        var home = Directory.CreateTempSubdirectory("postgresql-").FullName;
        var data = Path.Combine(home, "data");
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", Unprivileged, home);
        }

        RunUnprivileged(
            Path.Combine(programs, "initdb"),
            "-D",
            data,
            "-U",
            Unprivileged,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync"
        );
        var port = FreePort();
        string[] all = [$"port={port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={home}", .. settings];
        // Limited in time, in case its owner is killed before it can stop it.
        string[] apart = MayHaveSmallDisk
            ? ["unshare", "--mount", "sh", "-c", WithSmallDisk, Path.Combine(home, "small")]
            : [];
        string[] launch =
        [
            .. apart,
            "timeout",
            "--signal=INT",
            "3600",
            .. Unprivileging,
            Path.Combine(programs, "postgres"),
            "-D",
            data,
            .. all.SelectMany(setting => new[] { "-c", setting }),
        ];
        var cluster = new PostgreSqlCluster(home, port, launch);
        cluster.WaitUntilReady();
        return cluster;
    }

    /// <summary>Executes a command on a database.</summary>
    public async Task Command(string database, string text)
    {
        await using var connection = new NpgsqlConnection($"{AddressOf(database)};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops the server, even if clients are connected.</summary>
    public void Stop()
    {
        if (!server.HasExited)
        {
            Run("kill", "-INT", $"{server.Id}");
            server.WaitForExit(Patience);
        }

        server.Dispose();
    }

    /// <summary>Suspends the server and all its processes: it neither answers nor closes connections.</summary>
    public void Freeze()
    {
        const char stopped = 'T';
        const char gone = 'Z';
        var since = Stopwatch.StartNew();
        do
        {
            if (since.Elapsed > Patience)
            {
                throw new InvalidOperationException("The server goes on.");
            }

            Signal("-STOP");
        } while (Family().Any(member => member.State is not (stopped or gone)));
    }

    /// <summary>Resumes the suspended server.</summary>
    public void Thaw() => Signal("-CONT");

    /// <summary>Starts it again after a stop, on the same port and with the same data.</summary>
    public void Resume()
    {
        server = Begin(words);
        WaitUntilReady();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private void Signal(string signal)
    {
        foreach (var (process, _) in Family())
        {
            // A process that has already ended needs no signal.
            Ends("kill", signal, $"{process}");
        }
    }

    // The started process waits for the server, and the server for its backends: only the backends answer.
    private IEnumerable<(int Process, char State)> Family()
    {
        var all = Directory
            .EnumerateDirectories("/proc")
            .Where(path => char.IsDigit(Path.GetFileName(path)[0]))
            .Select(Facts)
            .OfType<(int Process, char State, int Parent)>()
            .ToLookup(facts => facts.Parent);
        var mine = new Queue<(int Process, char State)>([
            (server.Id, all.SelectMany(of => of).First(f => f.Process == server.Id).State),
        ]);
        while (mine.TryDequeue(out var next))
        {
            yield return next;
            foreach (var child in all[next.Process])
            {
                mine.Enqueue((child.Process, child.State));
            }
        }
    }

    private static (int Process, char State, int Parent)? Facts(string process)
    {
        try
        {
            // The process name is in brackets and may contain any character; then follow the state and the parent.
            var text = File.ReadAllText(Path.Combine(process, "stat"));
            var facts = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (
                int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture),
                facts[0][0],
                int.Parse(facts[1], CultureInfo.InvariantCulture)
            );
        }
        catch (IOException)
        {
            // The process has ended meanwhile.
            return null;
        }
    }

    private static string[] Unprivileging =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={Unprivileged}", $"--regid={Unprivileged}", "--init-groups"]
            : [];

    private void WaitUntilReady()
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var probe = new NpgsqlConnection($"{AddressOf("postgres")};Pooling=false");
                probe.Open();
                return;
            }
            catch (NpgsqlException) when (since.Elapsed < Patience && !server.WaitForExit(50))
            {
                // Not yet listening.
            }
        }
    }

    private static string? FindPrograms()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => new FileInfo(Path.Combine(folder, "initdb")))
            .Where(file => file.Exists)
            .Select(file => (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName)
            .Select(Path.GetDirectoryName);
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin"))
            : [];
        return onPath.Concat(installed).FirstOrDefault(folder => File.Exists(Path.Combine(folder!, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunUnprivileged(params string[] words) => Run([.. Unprivileging, .. words]);

    private static void Run(params string[] words)
    {
        if (Ends(words) is not 0 and var code)
        {
            throw new InvalidOperationException($"{words[0]} ended with {code}.");
        }
    }

    private static int Ends(params string[] words)
    {
        using var process = Begin(words);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Begin(string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        var process = Process.Start(start)!;
        // The output is discarded, so that a full pipe never blocks the server.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
