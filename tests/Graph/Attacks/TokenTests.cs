using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Tests.Hosting;
using Host.Access;
using Kernel.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Graph.Tests.Attacks;

/// <summary>Valid and forged tokens, sent to a host in production.</summary>
public sealed class TokenTests(IssuedHost host) : IClassFixture<IssuedHost>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private Issuer Issuer => host.Issuer;

    [Fact]
    public async Task A_good_token_says_which_official_or_service_asks()
    {
        foreach (var key in Issuer.Published)
        {
            Assert.Equal("""{"name":"WP0009","kind":"OFFICIAL"}""", await Me(Issuer.Token(key: key)));
            Assert.Equal("""{"name":"county-portal","kind":"SERVICE"}""", await Me(Issuer.Token(Issuer.Service, key)));
        }
    }

    [Fact]
    public async Task Within_the_skew_of_the_clocks_a_token_is_good()
    {
        Assert.Contains("WP0009", await Me(Issuer.Token(until: TimeSpan.FromSeconds(-10))));
        Assert.Contains("WP0009", await Me(Issuer.Token(from: TimeSpan.FromSeconds(10))));
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        await using var foreign = await Hosting.Issuer.Start();
        await Refused(foreign.Token());
        await Refused(foreign.Token(issuer: Issuer.Address));
        await Refused(Issuer.Token(issuer: foreign.Address));
    }

    [Fact]
    public Task A_token_whose_time_is_over_is_refused() => Refused(Issuer.Token(until: -Minute), "TOKEN_EXPIRED");

    [Fact]
    public Task A_token_whose_time_has_not_come_is_refused() => Refused(Issuer.Token(from: Minute, until: 2 * Minute));

    [Fact]
    public Task A_token_for_somebody_else_is_refused() => Refused(Issuer.Token(audience: "another-product"));

    [Fact]
    public async Task A_token_that_declares_critical_what_nobody_here_knows_is_refused()
    {
        // RFC 7515, section 4.1.11: a recipient that does not understand the extension must reject the token.
        await Refused(Issuer.Token(header: Header("crit", new[] { "urn:example:bound" }, "urn:example:bound", true)));
        await Refused(Issuer.Token(header: Header("crit", new[] { "b64" }, "b64", true)));
        await Refused(Issuer.Token(header: Header("crit", Array.Empty<string>(), "x", "y")));
        Assert.Contains("WP0009", await Me(Issuer.Token(header: Header("x", "y", "z", true))));

        static Dictionary<string, object> Header(string one, object value, string other, object beside) =>
            new(StringComparer.Ordinal) { [one] = value, [other] = beside };
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var parts = Issuer.Token().Split('.');
        foreach (var algorithm in new[] { "none", "None", "NONE", "" })
        {
            var header = Part(new { alg = algorithm, typ = "JWT" });
            await Refused($"{header}.{parts[1]}.");
            await Refused($"{header}.{parts[1]}.{parts[2]}");
        }

        await Refused($"{parts[0]}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var rsa = (RsaSecurityKey)Issuer.Published[0];
        byte[][] known =
        [
            Encoding.UTF8.GetBytes(rsa.Rsa.ExportSubjectPublicKeyInfoPem()),
            Encoding.UTF8.GetBytes(rsa.Rsa.ExportRSAPublicKeyPem()),
            rsa.Rsa.ExportSubjectPublicKeyInfo(),
            rsa.Rsa.ExportParameters(false).Modulus!,
        ];
        var payload = Issuer.Token().Split('.')[1];
        foreach (var secret in known)
        {
            var signed = $"{Part(new { alg = "HS256", typ = "JWT", kid = rsa.KeyId })}.{payload}";
            var signature = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed));
            await Refused($"{signed}.{Base64UrlEncoder.Encode(signature)}");
        }
    }

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        var parts = Issuer.Token(Issuer.Service).Split('.');
        var payload = Base64UrlEncoder
            .Decode(parts[1])
            .Replace("county-portal", "other-portal1", StringComparison.Ordinal);
        await Refused($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}");
    }

    [Fact]
    public async Task A_key_that_the_token_brings_itself_signs_nothing()
    {
        var own = Hosting.Issuer.Rsa("own");
        var jwk = Hosting.Issuer.Public(own);
        var payload = Issuer.Token().Split('.')[1];
        object[] headers =
        [
            new
            {
                alg = "RS256",
                kid = Issuer.Published[0].KeyId,
                jwk,
            },
            new
            {
                alg = "RS256",
                kid = "own",
                jwk,
            },
            new
            {
                alg = "RS256",
                kid = "own",
                jku = "http://127.0.0.1:1/keys",
            },
            new
            {
                alg = "RS256",
                kid = "../../keys/own",
                x5u = "file:///etc/passwd",
            },
        ];
        foreach (var header in headers)
        {
            var signed = $"{Part(header)}.{payload}";
            var signature = own.Rsa.SignData(
                Encoding.UTF8.GetBytes(signed),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
            await Refused($"{signed}.{Base64UrlEncoder.Encode(signature)}");
        }
    }

    [Fact]
    public async Task A_token_of_a_hundred_thousand_characters_is_refused()
    {
        // Kestrel refuses headers of that length; in a WebSocket message the token itself is too long.
        var attack = await Attack.Send(host, host.Client(new string('a', 100_000)));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, attack.Status);
        await Refused(
            Issuer.Token(new Dictionary<string, object>(Issuer.Official) { ["more"] = new string('x', 9_000) })
        );
    }

    [Theory]
    [InlineData("employee_number", "[\"WP0009\",\"TP0001\"]")]
    [InlineData("employee_number", "{\"number\":\"WP0009\"}")]
    [InlineData("employee_number", "9")]
    [InlineData("employee_number", "true")]
    [InlineData("employee_number", "\"\"")]
    [InlineData("employee_number", "\"WP0009\\u0000\"")]
    [InlineData("employee_number", "\" WP0009\"")]
    [InlineData("client_id", "[\"county-portal\"  ,\"x\"]")]
    [InlineData("client_id", "\"tests\"")]
    [InlineData("sub", "\"WP0009\"")]
    public Task Claims_of_the_wrong_kind_speak_for_nobody(string claim, string value) =>
        Refused(
            Issuer.Token(
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [claim] = JsonSerializer.Deserialize<JsonElement>(value),
                }
            )
        );

    [Theory]
    [InlineData("{\"alg\":\"RS256\"}", "{\"iss\":7,\"aud\":[],\"exp\":\"soon\"}")]
    [InlineData("{\"alg\":7}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("null", "null")]
    [InlineData("{", "}")]
    [InlineData("", "")]
    [InlineData("{\"alg\":\"RS256\",\"crit\":[\"x\"]}", "{\"exp\":1e400}")]
    public async Task What_only_looks_like_a_token_is_refused(string header, string payload) =>
        await Refused(
            $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}.{Base64UrlEncoder.Encode("x")}"
        );

    [Theory]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("....")]
    public async Task What_is_no_token_is_refused(string token) => await Refused(token);

    [Fact]
    public async Task The_sign_in_of_development_is_not_there_and_its_tokens_are_not_taken()
    {
        using var nobody = host.Client(null);
        foreach (var path in new[] { "/sign-in", "/sign-in/people", "/sign-in/sign-in.js" })
        {
            using var page = await nobody.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }

        using var posted = await nobody.PostAsync("/sign-in/town-secretary", null);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        await Refused(
            host.Services.GetRequiredService<DevelopmentIssuer>().Issue(IdentityKind.Official, "WP0009", Minute)
        );
    }

    private async Task<string> Me(string token)
    {
        using var client = host.Client(token);
        return (await TestHost.Send(client, "{ me { name kind } }")).GetProperty("data").GetProperty("me").GetRawText();
    }

    private async Task Refused(string token, string code = "UNAUTHENTICATED")
    {
        using var client = host.Client(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        (await Attack.Send(host, client)).IsRefused(HttpStatusCode.Unauthorized, code, token);
    }

    private static string Part(object part) => Base64UrlEncoder.Encode(JsonSerializer.Serialize(part));
}
