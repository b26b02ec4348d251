using System.Security.Claims;
using System.Text.Json;
using Commons.Access;
using Kernel.Access;
using Kernel.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Host.Access;

/// <summary>
/// Validates bearer tokens: issued by the configured issuer, for this product, signed with a key that the issuer publishes, and not expired.
/// A token carries no permissions; see <see cref="Authorities"/>.
/// </summary>
internal sealed class Tokens : IAuthenticator, IDisposable
{
    private const int MostCharacters = 8192;
    private const int MostNameCharacters = 100;
    private const int MostKept = 10_000;

    // How much longer a withdrawn key may be accepted for tokens that were verified before.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    // Asymmetric algorithms only: no shared secrets, and no unsigned tokens.
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
    private readonly IssuerKeys? issuer;

    /// <exception cref="StartupException">No issuer is configured.</exception>
    public Tokens(
        IOptions<AuthOptions> options,
        Authorities authorities,
        DevelopmentIssuer development,
        IHostEnvironment environment,
        TimeProvider clock,
        ILogger<IssuerKeys> log
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
            throw new StartupException(
                "开发密钥不可用于正式环境 · Auth:DevelopmentKey is for Development alone; remove it, and name the issuer in Auth__Authority."
            );
        }
        else if (string.IsNullOrWhiteSpace(this.options.Authority))
        {
            throw new StartupException(
                "未设置身份提供方 · Outside Development somebody must say who callers are: set Auth__Authority to your OpenID Connect issuer and Auth__Audience to this product's name there."
            );
        }

        if (!string.IsNullOrWhiteSpace(this.options.Authority))
        {
            // Tokens that were verified with an old key are verified again.
            issuer = new IssuerKeys(this.options, clock, known.Clear, log);
        }
    }

    public async ValueTask<(Identity? Caller, TokenError Fault)> Identify(string token, CancellationToken cancellation)
    {
        var (bearer, fault) = known.Get<Bearer>(token) is { } kept ? (kept, TokenError.None) : await Verify(token);
        if (bearer is null)
        {
            return (null, fault);
        }

        var now = clock.GetUtcNow();
        if (now > bearer.Until)
        {
            return (null, TokenError.Expired);
        }

        return now >= bearer.From && await Caller(bearer.Kind, bearer.Name, bearer.Until, cancellation) is { } caller
            ? (caller, TokenError.None)
            : (null, TokenError.Invalid);
    }

    public async ValueTask<Identity?> Again(Identity caller, CancellationToken cancellation) =>
        caller.IsAnonymous ? caller : await Caller(caller.Kind, caller.Name, caller.Expires, cancellation);

    public void Dispose()
    {
        known.Dispose();
        issuer?.Dispose();
    }

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
                : (await authorities.Find(kind, name, cancellation))?.Identity;
        return caller is null ? null : caller with { Expires = until };
    }

    private async ValueTask<(Bearer? Bearer, TokenError Fault)> Verify(string token)
    {
        // A token with critical extensions that are not supported must be rejected (RFC 7515, section 4.1.11); none is supported.
        if (Parsed(token) is not { } parsed || parsed.TryGetHeaderValue<object>("crit", out _))
        {
            return (null, TokenError.Invalid);
        }

        // The unverified issuer only selects the keys to verify with.
        var isDevelopment = development is not null && parsed.Issuer == DevelopmentIssuer.Issuer;
        var (valid, fault) = isDevelopment ? await Check(parsed, Local(development!)) : await CheckIssued(parsed);
        if (!valid || BearerOf(parsed, isDevelopment) is not { } bearer)
        {
            return (null, fault);
        }

        known.Set(token, bearer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return (bearer, TokenError.None);
    }

    // A text in the form of a token may still be malformed.
    private JsonWebToken? Parsed(string token)
    {
        try
        {
            return token.Length <= MostCharacters && handler.CanReadToken(token)
                ? handler.ReadJsonWebToken(token)
                : null;
        }
        catch (Exception damaged) when (damaged is ArgumentException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }

    private async ValueTask<(bool Valid, TokenError Fault)> CheckIssued(JsonWebToken token)
    {
        if (issuer is null)
        {
            return (false, TokenError.Invalid);
        }

        if (await issuer.Current() is not { } published)
        {
            return (false, TokenError.Unverifiable);
        }

        if (token.Issuer != published.Issuer)
        {
            return (false, TokenError.Invalid);
        }

        if (!Holds(published, token.Kid))
        {
            // The issuer may have rolled its keys; while it does not answer, the token can be neither accepted nor rejected.
            if (await issuer.Again() is not { } latest)
            {
                return (false, TokenError.Unverifiable);
            }

            if (!Holds(latest, token.Kid))
            {
                return (false, TokenError.Invalid);
            }

            published = latest;
        }

        return await Check(token, Issued(published));
    }

    private async ValueTask<(bool Valid, TokenError Fault)> Check(
        JsonWebToken token,
        TokenValidationParameters parameters
    ) => ((await handler.ValidateTokenAsync(token, parameters)).IsValid, TokenError.Invalid);

    // A token without a key id is tried with all keys.
    private static bool Holds(OpenIdConnectConfiguration published, string? kid) =>
        string.IsNullOrEmpty(kid) || published.SigningKeys.Any(k => k.KeyId == kid);

    private Bearer? BearerOf(JsonWebToken token, bool isDevelopment)
    {
        if (token.ValidTo == DateTime.MinValue)
        {
            return null;
        }

        var (kind, name) =
            isDevelopment ? (Enum.Parse<IdentityKind>(token.GetClaim(DevelopmentIssuer.KindClaim).Value), token.Subject)
            : Has(token, options.OfficialClaim) ? (IdentityKind.Official, Claim(token, options.OfficialClaim))
            : (IdentityKind.Service, Claim(token, options.ServiceClaim));
        return name is null
            ? null
            : new Bearer(
                kind,
                name,
                Instant(token.ValidFrom, -options.ClockSkew),
                Instant(token.ValidTo, options.ClockSkew)
            );
    }

    // A token without a start is valid from the beginning; one may also expire beyond the range of DateTime.
    private static DateTimeOffset Instant(DateTime utc, TimeSpan skew) =>
        new(
            utc <= DateTime.UnixEpoch ? DateTime.UnixEpoch
                : utc >= DateTime.MaxValue - TimeSpan.FromDays(1) ? DateTime.MaxValue
                : utc + skew,
            TimeSpan.Zero
        );

    private static bool Has(JsonWebToken token, string name) => token.Claims.Any(c => c.Type == name);

    // Exactly one string: a list would be ambiguous.
    private static string? Claim(JsonWebToken token, string name) =>
        token.Claims.Where(c => c.Type == name).Take(2).ToList()
            is [{ ValueType: ClaimValueTypes.String, Value: { Length: > 0 and <= MostNameCharacters } value }]
        && !value.Any(char.IsControl)
        // SQL Server ignores trailing blanks in comparisons.
        && value.AsSpan().Trim().Length == value.Length
            ? value
            : null;

    private TokenValidationParameters Issued(OpenIdConnectConfiguration published) =>
        new()
        {
            ValidIssuer = published.Issuer,
            IssuerSigningKeys = published.SigningKeys,
            ValidAudience = options.Audience,
            ValidAlgorithms = PublicKeyAlgorithms,
            // The lifetime is checked by the host's clock at each use of a token.
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

    /// <summary>The contents of a verified token.</summary>
    private sealed record Bearer(IdentityKind Kind, string Name, DateTimeOffset From, DateTimeOffset Until);
}
