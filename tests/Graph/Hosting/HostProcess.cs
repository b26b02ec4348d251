using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Graph.Tests.Hosting;

/// <summary>The program itself, in a process of its own, started and ended as a service is.</summary>
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

    /// <summary>All it has written.</summary>
    public IReadOnlyCollection<string> Output => output;

    public static string Program => typeof(Host.Modules).Assembly.Location;

    /// <summary>What makes a host outside Development start; nobody is asked there until a token comes.</summary>
    public const string SomeIssuer = "--Auth:Authority=https://login.example.org";

    public static HostProcess Start(params IEnumerable<string> settings) =>
        Start(port => new ProcessStartInfo("dotnet", [Program, SomeIssuer, .. settings, UrlsOf(port)]));

    /// <param name="command">How the program is started, given the port that it shall take.</param>
    public static HostProcess Start(Func<int, ProcessStartInfo> command)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new HostProcess(command(port), port);
    }

    /// <summary>Starts it on whatever port the system gives it; where that is, is known once it serves.</summary>
    public static HostProcess StartAnywhere(IEnumerable<string> settings) =>
        new(new ProcessStartInfo("dotnet", [Program, .. settings, UrlsOf(0)]), 0);

    public static string UrlsOf(int port) => $"--urls=http://127.0.0.1:{port}";

    /// <summary>Asks, from now on, for somebody whom an issuer has signed in.</summary>
    public void SignIn(string token) =>
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    /// <summary>Waits until it says that it serves.</summary>
    public async Task Serving()
    {
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(serving.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException(string.Join('\n', output));
        }
    }

    /// <summary>Tells it to stop, as systemd and Kubernetes do.</summary>
    public async Task Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it from one moment to the next, as a power cut does.</summary>
    public Task<int> Kill()
    {
        process.Kill();
        return Exit();
    }

    /// <summary>Waits for its end.</summary>
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

/// <summary>Waiting for what comes true by itself.</summary>
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
