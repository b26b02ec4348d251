using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Graph.Tests.Hosting;

/// <summary>An OpenID Connect issuer, reduced to its tokens: it publishes its keys, rotates them, and may be unavailable.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Audience = "grand-visit";
    private readonly WebApplication app;
    private int asked;

    private Issuer(WebApplication app) => this.app = app;

    /// <summary>Its address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The settings that make a host trust it.</summary>
    public IReadOnlyList<string> Settings => [$"--Auth:Authority={Address}", "--Auth:RequireHttps=false"];

    /// <summary>The keys that it publishes.</summary>
    public IReadOnlyList<SecurityKey> Published { get; set; } = [Rsa("rsa-1"), Ec("ec-1")];

    /// <summary>Whether it is unavailable.</summary>
    public bool IsUnavailable { get; set; }

    /// <summary>The number of requests for its keys.</summary>
    public int Asked => asked;

    /// <param name="certificate">The server certificate for TLS; null for plain HTTP.</param>
    public static async Task<Issuer> Start(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    if (certificate is not null)
                    {
                        listen.UseHttps(certificate);
                    }
                }
            )
        );
        var issuer = new Issuer(builder.Build());
        issuer.app.Use(
            (http, next) =>
            {
                if (!issuer.IsUnavailable)
                {
                    return next(http);
                }

                http.Abort();
                return Task.CompletedTask;
            }
        );
        issuer.app.MapGet(
            "/.well-known/openid-configuration",
            () => Results.Json(new { issuer = issuer.Address, jwks_uri = $"{issuer.Address}/keys" })
        );
        issuer.app.MapGet(
            "/keys",
            () =>
            {
                Interlocked.Increment(ref issuer.asked);
                return Results.Json(new { keys = issuer.Published.Select(Public) });
            }
        );
        await issuer.app.StartAsync();
        issuer.Address = issuer.app.Urls.Single();
        return issuer;
    }

    public static RsaSecurityKey Rsa(string kid) => new(RSA.Create(2048)) { KeyId = kid };

    public static ECDsaSecurityKey Ec(string kid) => new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = kid };

    /// <summary>A valid token; every part of it can be replaced.</summary>
    public string Token(
        IReadOnlyDictionary<string, object>? claims = null,
        SecurityKey? key = null,
        string? issuer = null,
        string audience = Audience,
        TimeSpan? from = null,
        TimeSpan? until = null,
        IDictionary<string, object>? header = null
    )
    {
        var signing = key ?? Published[0];
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer ?? Address,
                Audience = audience,
                AdditionalHeaderClaims = header,
                NotBefore = now + (from ?? TimeSpan.FromHours(-1)),
                Expires = now + (until ?? TimeSpan.FromHours(1)),
                Claims = new Dictionary<string, object>(claims ?? Official, StringComparer.Ordinal),
                SigningCredentials = new SigningCredentials(
                    signing,
                    signing is ECDsaSecurityKey ? SecurityAlgorithms.EcdsaSha256 : SecurityAlgorithms.RsaSha256
                ),
            }
        );
    }

    /// <summary>The claims for the village secretary of the demonstration.</summary>
    public static IReadOnlyDictionary<string, object> Official { get; } = Of("WP0009");

    /// <summary>The claims for the official with a staff number.</summary>
    public static IReadOnlyDictionary<string, object> Of(string number) =>
        new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "u-1", ["employee_number"] = number };

    /// <summary>The claims for the county's portal.</summary>
    public static IReadOnlyDictionary<string, object> Service { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "s-1", ["client_id"] = "county-portal" };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The public half of a key, as published.</summary>
    public static Dictionary<string, string> Public(SecurityKey key)
    {
        var jwk = key is RsaSecurityKey rsa
            ? JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.Rsa.ExportParameters(false)))
            : JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)key);
        var published = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kid"] = key.KeyId,
            ["kty"] = jwk.Kty,
            ["use"] = "sig",
        };
        foreach (
            var (name, value) in new[] { ("n", jwk.N), ("e", jwk.E), ("crv", jwk.Crv), ("x", jwk.X), ("y", jwk.Y) }
        )
        {
            if (value is not null)
            {
                published[name] = value;
            }
        }

        return published;
    }
}

/// <summary>A host as in production, whose callers are signed in by its own test issuer.</summary>
public sealed class IssuedHost : TestHost
{
    private Issuer? issuer;

    internal Issuer Issuer => issuer!;

    protected override IEnumerable<string> Settings =>
        [
            "--environment=Production",
            .. Issuer.Settings,
            "--Auth:Services:county-portal:Unit=350824000000",
            "--Auth:Services:county-portal:Permissions:0=assessment.read",
            "--Graph:RequestsPerMinute=0",
            "--Graph:FailedSignInsPerMinute=0",
        ];

    protected override IReadOnlyList<string> Accounts => [];

    protected override string Everything => Issuer.Token();

    public override async Task InitializeAsync()
    {
        issuer = await Hosting.Issuer.Start();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
