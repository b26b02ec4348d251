using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>A hostile request and its result.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code of the first error; null if there is none.</param>
/// <param name="Message">Its message.</param>
/// <param name="Line">The one line about it in the security log; null if there is none.</param>
internal sealed record Attack(HttpStatusCode Status, string? Code, string? Message, LogLine? Line)
{
    /// <summary>Sends an operation.</summary>
    public static Task<Attack> Send(
        TestHost host,
        HttpClient client,
        string query = "{ me { name } }",
        object? variables = null
    ) =>
        Send(
            host,
            client,
            new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = JsonContent.Create(new { query, variables }),
                Headers = { { "Accept", "application/graphql-response+json" } },
            }
        );

    /// <summary>Sends a request.</summary>
    public static async Task<Attack> Send(TestHost host, HttpClient client, HttpRequestMessage request)
    {
        var before = host.Log.Security.Count;
        using (request)
        {
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var error =
                text.StartsWith('{') && JsonDocument.Parse(text).RootElement.TryGetProperty("errors", out var errors)
                    ? errors[0]
                    : default;
            return new Attack(
                response.StatusCode,
                error.ValueKind == JsonValueKind.Undefined
                    ? null
                    : error.GetProperty("extensions").GetProperty("code").GetString(),
                error.ValueKind == JsonValueKind.Undefined ? null : error.GetProperty("message").GetString(),
                host.Log.Security.Skip(before).SingleOrDefault()
            );
        }
    }

    /// <summary>Asserts that the request was refused as documented, and that one log line says so without repeating its content.</summary>
    public void IsRefused(HttpStatusCode status, string code, params string[] secrets)
    {
        Assert.Equal((status, code), (Status, Code));
        Assert.NotNull(Line);
        Assert.Contains(code, Line.Text);
        Assert.DoesNotContain('\n', Line.Text);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, Line.Text, StringComparison.Ordinal));
    }
}
