using System.Diagnostics;

namespace Graph.Tests.Hosting;

/// <summary>The output and exit code of the program, run from the command line.</summary>
internal sealed record HostRun(int Code, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<HostRun> Of(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Host.Modules).Assembly.Location, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(limit.Token),
            process.StandardError.ReadToEndAsync(limit.Token)
        );
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new HostRun(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a command that must succeed, and returns its output.</summary>
    public static async Task<string> Done(params string[] words)
    {
        var run = await Of(words);
        Assert.True(run.Code == 0, run.Errors);
        return run.Output;
    }

    /// <summary>Runs a command that must be refused in one line, and returns the line.</summary>
    public static async Task<string> Refused(params string[] words)
    {
        var run = await Of(words);
        Assert.NotEqual(0, run.Code);
        return Assert.Single(run.Errors.Trim().Split('\n'));
    }
}
