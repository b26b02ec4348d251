using System.Net;
using System.Net.Http.Headers;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>Requests that a foreign page makes a browser send, and text that is injected into logs.</summary>
public sealed class ForgeryTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Mark = "2026-01-01 warn: forged";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("")]
    public async Task A_content_type_that_any_page_can_send_is_refused(string type)
    {
        foreach (var path in new[] { "/graphql", "/graphql?query={__typename}" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new ByteArrayContent("""{"query":"{ me { name } }"}"""u8.ToArray()),
            };
            if (type.Length > 0)
            {
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            }

            (await Attack.Send(host, host.Http, request)).IsRefused(
                HttpStatusCode.UnsupportedMediaType,
                "MEDIA_TYPE_UNSUPPORTED"
            );
        }
    }

    [Fact]
    public async Task A_change_by_GET_is_refused()
    {
        var change = Uri.EscapeDataString(
            "mutation { enterOfficial(input: { number: \"F1\", name: \"F\" }) { __typename } }"
        );
        foreach (var more in new[] { "", "&operationName=", "&variables={}" })
        {
            (
                await Attack.Send(
                    host,
                    host.Http,
                    new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={change}{more}")
                )
            ).IsRefused(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        }
    }

    [Fact]
    public async Task A_WebSocket_opened_by_a_page_of_another_site_is_refused()
    {
        var port = host.Http.BaseAddress!.Port;
        string[][] origins =
        [
            ["https://elsewhere.example"],
            ["null"],
            ["file://"],
            [$"http://127.0.0.1:{port + 1}"],
            [$"http://127.0.0.1.elsewhere.example:{port}"],
            [$"http://127.0.0.1:{port}@elsewhere.example"],
            [$"http://127.0.0.1:{port}", "https://elsewhere.example"],
        ];
        foreach (var origin in origins)
        {
            (await Attack.Send(host, host.Http, Handshake(origin))).IsRefused(
                HttpStatusCode.Forbidden,
                "ORIGIN_FOREIGN",
                "elsewhere"
            );
        }
    }

    [Fact]
    public async Task A_WebSocket_with_a_token_that_is_no_good_is_refused()
    {
        using var client = host.Client("x.y.z");
        (await Attack.Send(host, client, Handshake([]))).IsRefused(HttpStatusCode.Unauthorized, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task Nothing_that_a_client_sends_becomes_a_line_of_the_log()
    {
        var line = $"x\\r\\n{Mark}\\u0000\\u001b[31m\\u2028";
        var text = line.Replace("\\", "\\\\", StringComparison.Ordinal);
        string[] bodies =
        [
            "{\"query\":\"{ me { name } }\",\"operationName\":\"" + line + "\"}",
            "{\"query\":\"" + line + "\"}",
            "{\"query\":\"{ visits(after: \\\"" + text + "\\\") { totalCount } }\"}",
            "{\"query\":\"query($v: Int) { visits(first: $v) { totalCount } }\",\"variables\":{\"v\":\""
                + line
                + "\"}}",
            "{\"query\":\"{ node(id: \\\"" + text + "\\\") { id } }\"}",
            "{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"" + line + "\"}}}",
            "\"" + line + "\"",
            "{\"query\": " + line,
        ];
        foreach (var body in bodies)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("Accept-Language", $"en\t{Mark}");
            request.Headers.TryAddWithoutValidation("User-Agent", Mark);
            request.Headers.TryAddWithoutValidation("traceparent", Mark);
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", Mark);
            using var response = await host.Http.SendAsync(request);
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, body);
        }

        using var named = host.Client(null);
        named.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {Mark}");
        Assert.Equal("UNAUTHENTICATED", (await Attack.Send(host, named)).Code);
        Assert.DoesNotContain(host.Log.All, l => l.Text.Contains(Mark, StringComparison.Ordinal));
        Assert.All(host.Log.Security, l => Assert.DoesNotContain(l.Text, char.IsControl));
    }

    private static HttpRequestMessage Handshake(IReadOnlyCollection<string> origins)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Protocol", "graphql-transport-ws");
        foreach (var origin in origins)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        return request;
    }
}
