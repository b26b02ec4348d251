using Host.Monitoring;
using Kernel.Settings;

namespace Host.Verbs;

/// <summary>Calls a probe of the host with the same settings; for containers without an HTTP client.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="probe"><c>live</c>, <c>startup</c> or <c>ready</c>.</param>
    /// <param name="options">The settings of the host.</param>
    /// <exception cref="StartupException">The probe fails, or the host does not answer.</exception>
    public static async Task Ask(string probe, string[] options)
    {
        var address = new UriBuilder(AddressOf(options)) { Path = $"{Probes.Path}/{probe}" }.Uri;
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address);
            if (!answer.IsSuccessStatusCode)
            {
                throw new StartupException($"未就绪 · {address} answers {(int)answer.StatusCode}.");
            }

            Console.WriteLine(await answer.Content.ReadAsStringAsync());
        }
        catch (Exception silence) when (silence is HttpRequestException or OperationCanceledException)
        {
            throw new StartupException($"没有响应 · There is no answer at {address}.", silence);
        }
    }

    /// <summary>The host's address, from the same machine.</summary>
    private static string AddressOf(string[] options)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(options)
            .Build();
        return settings["Urls"]!
            .Split(';')[0]
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal);
    }
}
