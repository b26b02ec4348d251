using System.Security.Cryptography;
using System.Text;
using Commons.Demonstration;
using Kernel.Access;
using Kernel.Files;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Host.Access;

/// <summary>
/// Signs in demonstration accounts, in Development only: without a password, and with a key of this installation that is not
/// accepted outside Development.
/// </summary>
internal sealed class DevelopmentIssuer
{
    public const string Issuer = "urn:grand-visit:development";
    public const string KindClaim = "kind";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private readonly TimeProvider clock;
    private readonly AuthOptions options;
    private readonly Lazy<SymmetricSecurityKey> key;

    public DevelopmentIssuer(IOptions<AuthOptions> options, IOptions<StorageOptions> storage, TimeProvider clock)
    {
        (this.options, this.clock) = (options.Value, clock);
        key = new(() => new SymmetricSecurityKey(KeyOf(this.options, storage.Value.Directory)));
    }

    public SecurityKey Key => key.Value;

    /// <summary>Issues a token for a demonstration account.</summary>
    /// <exception cref="StartupException">There is no such account.</exception>
    public (string Token, DemoAccount Account) Issue(string name)
    {
        var account =
            DemoAccounts.All.FirstOrDefault(a => a.Name == name)
            ?? throw new StartupException(
                $"没有此演示用户 · Nobody is named '{name}'; there are {string.Join(", ", DemoAccounts.All.Select(a => a.Name))}."
            );
        return (Issue(account.Kind, account.Subject, Lifetime), account);
    }

    /// <summary>Issues a token for a caller.</summary>
    public string Issue(IdentityKind kind, string subject, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = options.Audience,
                IssuedAt = now,
                Expires = now + lifetime,
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [JwtRegisteredClaimNames.Sub] = subject,
                    [KindClaim] = kind.ToString(),
                },
                SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
            }
        );
    }

    private static byte[] KeyOf(AuthOptions options, string folder)
    {
        if (options.DevelopmentKey is { Length: > 0 } given)
        {
            return SHA256.HashData(Encoding.UTF8.GetBytes(given));
        }

        var path = Path.Combine(folder, "development.key");
        if (!File.Exists(path))
        {
            OwnerOnly.Folder(folder);
            var fresh = $"{path}.{Guid.CreateVersion7():N}";
            using (var file = OwnerOnly.Create(fresh))
            {
                file.Write(RandomNumberGenerator.GetBytes(32));
            }

            try
            {
                File.Move(fresh, path);
            }
            catch (IOException)
            {
                // Another process has created it at the same moment; its key is used.
                File.Delete(fresh);
            }
        }

        return File.ReadAllBytes(path);
    }
}
