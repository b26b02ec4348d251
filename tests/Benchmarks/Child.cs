using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>A server in its own process; it prints its address on one line and ends with the parent process.</summary>
internal sealed partial class Child : IDisposable
{
    private readonly Process process;

    private Child(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Child> Start(string program, params string[] words)
    {
        var started = Process.Start(
            new ProcessStartInfo("dotnet", [program, .. words])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return new Child(started, new Uri(match.Value));
            }
        }

        throw new InvalidOperationException($"{words[0]} ended before it served.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
