using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Graph.Tests.Hosting;

/// <summary>The program in a separate process, started and stopped as a service is.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(ProcessStartInfo start, int port)
    {
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>All lines of its output.</summary>
    public IReadOnlyCollection<string> Output => output;

    public static string Program => typeof(Host.Modules).Assembly.Location;

    /// <summary>The setting that lets a host outside Development start; the issuer is not contacted before a token arrives.</summary>
    public const string SomeIssuer = "--Auth:Authority=https://login.example.org";

    public static HostProcess Start(params IEnumerable<string> settings) =>
        Start(port => new ProcessStartInfo("dotnet", [Program, SomeIssuer, .. settings, UrlsOf(port)]));

    /// <param name="command">Creates the command for the given port.</param>
    public static HostProcess Start(Func<int, ProcessStartInfo> command)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new HostProcess(command(port), port);
    }

    /// <summary>Starts the program on a free port chosen by the system; the port is known once it serves.</summary>
    public static HostProcess StartAnywhere(IEnumerable<string> settings) =>
        new(new ProcessStartInfo("dotnet", [Program, .. settings, UrlsOf(0)]), 0);

    public static string UrlsOf(int port) => $"--urls=http://127.0.0.1:{port}";

    /// <summary>Sends the given token with all further requests.</summary>
    public void SignIn(string token) =>
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    /// <summary>Waits until the program reports that it serves.</summary>
    public async Task Serving()
    {
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(serving.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException(string.Join('\n', output));
        }
    }

    /// <summary>Stops it with a signal, as systemd and Kubernetes do.</summary>
    public async Task Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Kills it without notice, as a power failure does.</summary>
    public Task<int> Kill()
    {
        process.Kill();
        return Exit();
    }

    /// <summary>Waits until it exits.</summary>
    public async Task<int> Exit()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        if (Serves().Match(line) is { Success: true } said)
        {
            if (Http.BaseAddress!.Port == 0)
            {
                Http.BaseAddress = new Uri(said.Groups["address"].Value);
            }

            serving.TrySetResult();
        }
    }

    [GeneratedRegex("Serving (?<address>.*)/graphql", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Serves();
}

/// <summary>Waits for conditions that become true asynchronously.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Holds(Func<Task<bool>> claim)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await claim())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    public static Task Holds(Func<bool> claim) => Holds(() => Task.FromResult(claim()));
}
