using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Kernel.Settings;

namespace Host.Access;

/// <summary>Authentication: the section <c>Auth</c> of the configuration.</summary>
internal sealed class AuthOptions
{
    /// <summary>The OpenID Connect issuer, such as <c>https://login.example.gov.cn/realms/county</c>.</summary>
    public string? Authority { get; set; }

    /// <summary>The audience that tokens must have.</summary>
    public string Audience { get; set; } = "grand-visit";

    /// <summary>The tolerated difference between the issuer's clock and this host's.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The claim that holds an official's staff number.</summary>
    public string OfficialClaim { get; set; } = "employee_number";

    /// <summary>The claim that holds the name of a service, for tokens without an official.</summary>
    public string ServiceClaim { get; set; } = "client_id";

    /// <summary>Whether the issuer must use HTTPS.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Service accounts, by the name in their tokens; read where permissions are determined.</summary>
    public Dictionary<string, ServiceAccount> Services { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The signing key of the development sign-in; by default a random key stored beside the data.</summary>
    public string? DevelopmentKey { get; set; }

    /// <summary>The issuer's address, without surrounding spaces and trailing slash; null if none is configured.</summary>
    internal Uri? Issuer =>
        string.IsNullOrWhiteSpace(Authority) ? null
        : Uri.TryCreate(Authority.Trim().TrimEnd('/'), UriKind.Absolute, out var address) && IsSafe(address) ? address
        : null;

    internal IEnumerable<SettingFault> Faults()
    {
        if (!string.IsNullOrWhiteSpace(Authority) && Issuer is null)
        {
            yield return new(
                "Auth:Authority",
                $"cannot be '{Authority}'; it must be an address that begins with https://{(RequireHttps ? " (or http://, with Auth:RequireHttps=false)" : " or http://")}, and names an OpenID Connect issuer."
            );
        }

        foreach (
            var (name, value) in new[]
            {
                (nameof(Audience), Audience),
                (nameof(OfficialClaim), OfficialClaim),
                (nameof(ServiceClaim), ServiceClaim),
            }
        )
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new($"Auth:{name}", $"cannot be '{value}'; it must be a name.");
            }
        }
    }

    private bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (!RequireHttps && address.Scheme == Uri.UriSchemeHttp);
}
