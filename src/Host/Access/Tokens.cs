using Commons.Access;
using Kernel.Access;
using Kernel.Modules;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Host.Access;

/// <summary>
/// Finds out who a bearer token speaks for: made by the configured issuer, for this product, signed with one of the keys that
/// the issuer publishes now, and not over. What its bearer may do is not in the token; see <see cref="Authorities"/>.
/// </summary>
internal sealed class Tokens : IIdentify, IDisposable
{
    private const int MostCharacters = 8192;
    private const int MostKept = 10_000;

    // So long a key that was withdrawn may still be believed.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    // With a public key nothing can be signed that is taken here: no shared secrets, and no token without a signature.
    private static readonly string[] PublicKeyAlgorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new()
    {
        MapInboundClaims = false,
        MaximumTokenSizeInBytes = MostCharacters,
    };
    private readonly MemoryCache known;
    private readonly AuthOptions options;
    private readonly Authorities authorities;
    private readonly TimeProvider clock;
    private readonly DevelopmentIssuer? development;
    private readonly TokenValidationParameters? issued;

    /// <exception cref="StartRefused">Nobody is configured who could say who a caller is.</exception>
    public Tokens(
        IOptions<AuthOptions> options,
        Authorities authorities,
        DevelopmentIssuer development,
        IHostEnvironment environment,
        TimeProvider clock
    )
    {
        (this.options, this.authorities, this.clock) = (options.Value, authorities, clock);
        known = new MemoryCache(new MemoryCacheOptions { SizeLimit = MostKept });
        if (environment.IsDevelopment())
        {
            this.development = development;
        }
        else if (this.options.DevelopmentKey is not null)
        {
            throw new StartRefused(
                "开发密钥不可用于正式环境 · Auth:DevelopmentKey is for Development alone; remove it, and name the issuer in Auth__Authority."
            );
        }
        else if (string.IsNullOrWhiteSpace(this.options.Authority))
        {
            throw new StartRefused(
                "缺少登录颁发者 · Outside Development somebody must say who callers are: set Auth__Authority to your OpenID Connect issuer and Auth__Audience to this product's name there."
            );
        }

        if (!string.IsNullOrWhiteSpace(this.options.Authority))
        {
            issued = Issued(this.options);
        }
    }

    public async ValueTask<(Identity? Caller, TokenFault Fault)> Identify(string token, CancellationToken cancellation)
    {
        var bearer = known.Get<Bearer>(token) ?? await Verify(token);
        if (bearer is null)
        {
            return (null, TokenFault.Invalid);
        }

        var now = clock.GetUtcNow();
        if (now > bearer.Until)
        {
            return (null, TokenFault.Expired);
        }

        return now >= bearer.From && await Caller(bearer.Kind, bearer.Name, bearer.Until, cancellation) is { } caller
            ? (caller, TokenFault.None)
            : (null, TokenFault.Invalid);
    }

    public async ValueTask<Identity?> Again(Identity caller, CancellationToken cancellation) =>
        caller.IsAnonymous ? caller : await Caller(caller.Kind, caller.Name, caller.Expires, cancellation);

    public void Dispose() => known.Dispose();

    private async ValueTask<Identity?> Caller(
        IdentityKind kind,
        string name,
        DateTimeOffset? until,
        CancellationToken cancellation
    )
    {
        var caller =
            kind == IdentityKind.Resident
                ? new Identity(name, IdentityKind.Resident) { Title = "居民" }
                : (await authorities.Of(kind, name, cancellation))?.Identity;
        return caller is null ? null : caller with { Expires = until };
    }

    private async Task<Bearer?> Verify(string token)
    {
        if (token.Length > MostCharacters || !handler.CanReadToken(token))
        {
            return null;
        }

        // Who claims to have made it only decides with whose keys it is tried.
        var claimed = handler.ReadJsonWebToken(token).Issuer;
        var isDevelopment = development is not null && claimed == DevelopmentIssuer.Issuer;
        var parameters = isDevelopment ? Local(development!) : issued;
        if (parameters is null || await handler.ValidateTokenAsync(token, parameters) is not { IsValid: true } valid)
        {
            return null;
        }

        var bearer = BearerOf((JsonWebToken)valid.SecurityToken, isDevelopment);
        if (bearer is not null)
        {
            known.Set(token, bearer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }

        return bearer;
    }

    private Bearer? BearerOf(JsonWebToken token, bool isDevelopment)
    {
        if (token.ValidTo == DateTime.MinValue)
        {
            return null;
        }

        var (kind, name) =
            isDevelopment ? (Enum.Parse<IdentityKind>(token.GetClaim(DevelopmentIssuer.KindClaim).Value), token.Subject)
            : Claim(token, options.OfficialClaim) is { } number ? (IdentityKind.Official, number)
            : (IdentityKind.Service, Claim(token, options.ServiceClaim));
        return name is null
            ? null
            : new Bearer(
                kind,
                name,
                Instant(token.ValidFrom) - options.ClockSkew,
                Instant(token.ValidTo) + options.ClockSkew
            );
    }

    // A token that does not say from when has always been good.
    private static DateTimeOffset Instant(DateTime utc) =>
        new(utc == DateTime.MinValue ? DateTime.UnixEpoch : utc, TimeSpan.Zero);

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetClaim(name, out var claim) && claim.Value.Length > 0 ? claim.Value : null;

    // The issuer's keys are read from where it publishes them, and again where a token names one that is not known.
    private static TokenValidationParameters Issued(AuthOptions options) =>
        new()
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{options.Authority!.TrimEnd('/')}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = options.RequireHttps }
            )
            {
                RefreshInterval = TimeSpan.FromSeconds(30),
            },
            ValidAudience = options.Audience,
            ValidAlgorithms = PublicKeyAlgorithms,
            // Times are looked at here, by our clock, at each use of a token.
            ValidateLifetime = false,
        };

    private TokenValidationParameters Local(DevelopmentIssuer issuer) =>
        new()
        {
            ValidIssuer = DevelopmentIssuer.Issuer,
            ValidAudience = options.Audience,
            IssuerSigningKey = issuer.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateLifetime = false,
        };

    /// <summary>What a verified token says.</summary>
    private sealed record Bearer(IdentityKind Kind, string Name, DateTimeOffset From, DateTimeOffset Until);
}
