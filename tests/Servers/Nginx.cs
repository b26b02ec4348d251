using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Servers;

/// <summary>A private nginx on its own loopback port, stopped when it is disposed.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string folder;
    private readonly Process process;

    private Nginx(string folder, int port, Process process) =>
        (this.folder, Port, this.process) = (folder, port, process);

    /// <summary>The path of the program on this machine; null if it is not installed.</summary>
    public static string? Program { get; } =
        new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx" }.FirstOrDefault(
            File.Exists
        );

    /// <summary>The address on which it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    /// <param name="http">The content of the block <c>http</c>, for the port on which it listens.</param>
    public static async Task<Nginx> Start(Func<int, string> http)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var home = Directory.CreateTempSubdirectory("nginx-").FullName;
        var file = Path.Combine(home, "nginx.conf");
        var paths = string.Concat(
            new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind =>
                $"{kind}_temp_path {home}/{kind};\n"
            )
        );
        // A root master runs its workers as the user nobody, who may not enter the folder.
        var user = Environment.IsPrivilegedProcess ? "user root;" : "";
        await File.WriteAllTextAsync(
            file,
            $"{user}\ndaemon off;\nmaster_process off;\npid {home}/nginx.pid;\nerror_log {home}/error.log;\nevents {{ }}\nhttp {{\naccess_log off;\n{paths}{http(port)}\n}}\n"
        );
        var started = Process.Start(
            new ProcessStartInfo(Program!, ["-p", home, "-e", $"{home}/error.log", "-c", file])
            {
                UseShellExecute = false,
            }
        )!;
        var nginx = new Nginx(home, port, started);
        using var limit = new CancellationTokenSource(Patience);
        while (!await nginx.Listens())
        {
            if (started.HasExited)
            {
                throw new InvalidOperationException(await File.ReadAllTextAsync($"{home}/error.log", limit.Token));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }

        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> Listens()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
