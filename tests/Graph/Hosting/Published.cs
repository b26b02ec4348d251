using System.Diagnostics;

namespace Graph.Tests.Hosting;

/// <summary>The program as the image holds it, in a folder that anybody may read.</summary>
internal static class Published
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What a command begins with, so that it is carried out by somebody to whom files may say no.</summary>
    public static string[] AsNobody =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]
            : [];

    /// <summary>Puts the program, as it has just been built, into a folder.</summary>
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

    /// <summary>Runs a command to its end.</summary>
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
