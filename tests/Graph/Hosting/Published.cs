using System.Diagnostics;

namespace Graph.Tests.Hosting;

/// <summary>The program as in the container image, in a folder that every user may read.</summary>
internal static class Published
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The prefix of a command that runs it as a user to whom file permissions apply (root ignores them).</summary>
    public static string[] AsNobody =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]
            : [];

    /// <summary>Publishes the program, as just built, to a folder.</summary>
    public static async Task To(string folder)
    {
        var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        var project = Path.Combine(Repository.Root, "src", "Host", "Host.csproj");
        var (code, said) = await Run(
            "dotnet",
            [
                "publish",
                project,
                "--no-build",
                "-c",
                configuration,
                "-o",
                folder,
                "-p:UseAppHost=false",
                "-nodeReuse:false",
            ]
        );
        Assert.True(code == 0, said);
    }

    /// <summary>Runs a command until it exits.</summary>
    public static async Task<(int Code, string Said)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output + await errors);
    }
}
