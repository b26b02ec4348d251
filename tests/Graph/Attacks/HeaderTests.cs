using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Graph.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Attacks;

/// <summary>The security headers, on every page that exists and on addresses that do not.</summary>
public sealed class HeaderTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_response_tells_browsers_what_it_may_not_do()
    {
        var paths = host
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}")
            .Select(p => p.Replace("{name}", "cadre", StringComparison.Ordinal))
            .Concat(["/", "/nowhere", "/graphql/nowhere", "/favicon.ico", "/graphql?query={__typename}"])
            .Distinct()
            .ToList();
        Assert.Contains("/sign-in", paths);
        foreach (var path in paths)
        {
            foreach (var accept in new[] { "text/html", "application/json" })
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete, HttpMethod.Options })
                {
                    using var request = new HttpRequestMessage(method, path);
                    request.Headers.Accept.ParseAdd(accept);
                    using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                    Check(response, $"{method} {path}");
                }
            }
        }
    }

    [Fact]
    public async Task Outside_Development_browsers_are_told_to_come_by_https_alone()
    {
        await using var secure = new SecureHost();
        await secure.InitializeAsync();
        foreach (var path in new[] { "/graphql/schema.graphql", "/nowhere", "/graphql" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "visits.example";
            using var response = await secure.Https.SendAsync(request);
            Check(response, path);
            Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
        }
    }

    private static void Check(HttpResponseMessage response, string what)
    {
        string Header(string name) =>
            response.Headers.TryGetValues(name, out var values) ? values.Single() : $"no {name} on {what}";
        var policy = Header("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"), what);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"), what);
    }

    private sealed class SecureHost : TestHost, IAsyncDisposable
    {
        private readonly string certificate = Path.GetTempFileName();

        protected override IEnumerable<string> Settings =>
            [
                "--environment=Production",
                "--urls=https://127.0.0.1:0",
                $"--Kestrel:Certificates:Default:Path={certificate}",
                "--Auth:Authority=https://127.0.0.1:1",
            ];

        protected override IReadOnlyList<string> Accounts => [];

        protected override string Everything => "none";

        /// <summary>A client that accepts this host's certificate.</summary>
        public HttpClient Https { get; private set; } = new();

        public override async Task InitializeAsync()
        {
            using var key = RSA.Create(2048);
            using var own = new CertificateRequest(
                "CN=visits.example",
                key,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
            await File.WriteAllBytesAsync(certificate, own.Export(X509ContentType.Pfx));
            await base.InitializeAsync();
            Https = new HttpClient(
                new SocketsHttpHandler
                {
                    SslOptions =
                    {
                        RemoteCertificateValidationCallback = (_, given, _, _) => given!.Subject == "CN=visits.example",
                    },
                }
            )
            {
                BaseAddress = Http.BaseAddress,
            };
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            Https.Dispose();
            File.Delete(certificate);
            await DisposeAsync();
        }
    }
}
