using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>The first start, which takes some time.</summary>
public sealed class FirstStartTests
{
    [ServiceFact]
    public async Task While_the_demonstration_is_made_the_probes_say_not_yet_and_the_graph_says_when()
    {
        var directory = Directory.CreateTempSubdirectory("first-").FullName;
        try
        {
            await using var process = HostProcess.Start(
                $"--Storage:Directory={directory}",
                "--environment=Development"
            );
            await Eventually.Holds(async () =>
            {
                try
                {
                    using var startup = await process.Http.GetAsync("/health/startup");
                    return startup.StatusCode == HttpStatusCode.ServiceUnavailable;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            });
            using var live = await process.Http.GetAsync("/health/live");
            using var ready = await process.Http.GetAsync("/health/ready");
            using var graph = await process.Http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal("""{"status":"Unhealthy"}""", await ready.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, graph.StatusCode);
            Assert.Equal(5, graph.Headers.RetryAfter?.Delta?.TotalSeconds);
            var error = (await graph.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
            Assert.Equal("UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Equal("The service is being prepared; try again shortly.", error.GetProperty("message").GetString());
            Assert.DoesNotContain(process.Output, line => line.Contains("Serving", StringComparison.Ordinal));

            // A host that is stopped meanwhile stops, and resumes the work at the next start.
            await process.Terminate();
            Assert.Equal(0, await process.Exit());
            Assert.DoesNotContain(process.Output, line => line.Contains("fail:", StringComparison.Ordinal));
            Assert.DoesNotContain(process.Output, line => line.Contains("warn:", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
