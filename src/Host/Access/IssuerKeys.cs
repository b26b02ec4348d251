using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Host.Access;

/// <summary>
/// The keys that the issuer publishes: read when they are first needed, refreshed in the background, and read again at once if a token names
/// an unknown key. While the issuer does not answer, the known keys remain valid; key rollover needs no restart.
/// </summary>
internal sealed partial class IssuerKeys : IDisposable
{
    // Fresh bounds how long a withdrawn key is accepted; Pause, how often unknown keys cause a request to the issuer.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);
    private const int MostBytes = 1_000_000;

    private readonly SemaphoreSlim asking = new(1);
    private readonly HttpClient http = new() { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
    private readonly HttpDocumentRetriever documents;
    private readonly string address;
    private readonly TimeProvider clock;
    private readonly Action rolled;
    private readonly ILogger log;
    private volatile OpenIdConnectConfiguration? published;
    private long askedAt;
    private bool hasAsked;
    private long? saidAt;

    /// <param name="options">The address of the issuer.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="rolled">Called when the keys have changed: tokens verified with the old ones must be verified again.</param>
    /// <param name="log">Records why the issuer cannot be read.</param>
    public IssuerKeys(AuthOptions options, TimeProvider clock, Action rolled, ILogger log)
    {
        address = $"{options.Issuer!.OriginalString}/.well-known/openid-configuration";
        documents = new HttpDocumentRetriever(http) { RequireHttps = options.RequireHttps };
        (this.clock, this.rolled, this.log) = (clock, rolled, log);
    }

    /// <summary>The published configuration; null if the issuer has never answered.</summary>
    public async ValueTask<OpenIdConnectConfiguration?> Current()
    {
        if (published is null)
        {
            return await Again();
        }

        if (Since() > Fresh)
        {
            _ = Again();
        }

        return published;
    }

    /// <summary>Reads the configuration again, unless it was read within the last two seconds.</summary>
    /// <returns>Null if the issuer does not answer.</returns>
    public async Task<OpenIdConnectConfiguration?> Again()
    {
        var before = published;
        await asking.WaitAsync();
        try
        {
            // A request that waited for another uses its result.
            if (published != before || (hasAsked && Since() < Pause))
            {
                return IsAnswering ? published : null;
            }

            (askedAt, hasAsked) = (clock.GetTimestamp(), true);
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            var changed = before is not null && !Names(before).SetEquals(Names(found));
            (published, IsAnswering) = (found, true);
            if (saidAt is not null)
            {
                saidAt = null;
                Answers(address);
            }

            if (changed)
            {
                rolled();
            }

            return found;
        }
        catch (Exception unreachable)
            when (unreachable
                    is IOException
                        or HttpRequestException
                        or InvalidOperationException
                        or ArgumentException
                        or OperationCanceledException
            )
        {
            IsAnswering = false;
            Say(unreachable);
            return null;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>Whether the issuer answered the last request.</summary>
    private bool IsAnswering { get; set; }

    public void Dispose()
    {
        asking.Dispose();
        http.Dispose();
    }

    // One line a minute, however many tokens cannot be verified.
    private void Say(Exception cause)
    {
        if (saidAt is not { } before || clock.GetElapsedTime(before) >= BetweenLines)
        {
            saidAt = clock.GetTimestamp();
            Unreachable(address, Reasons(cause));
        }
    }

    // Contains nothing that a caller sent: the request goes to a configured address.
    private static string Reasons(Exception cause)
    {
        var reasons = new List<string>();
        for (var at = cause; at is not null; at = at.InnerException)
        {
            reasons.Add($"{at.GetType().Name}: {at.Message}");
        }

        return string.Join(" <- ", reasons.Distinct(StringComparer.Ordinal));
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "无法访问身份提供方 · The issuer's keys cannot be read from {Address}, and tokens that need them get ISSUER_UNREACHABLE: {Reasons}"
    )]
    private partial void Unreachable(string address, string reasons);

    [LoggerMessage(2, LogLevel.Warning, "身份提供方已恢复 · The issuer's keys can be read again from {Address}")]
    private partial void Answers(string address);

    private TimeSpan Since() => clock.GetElapsedTime(Volatile.Read(ref askedAt));

    // Includes the thumbprint: a different key may have the same id.
    private static HashSet<string> Names(OpenIdConnectConfiguration configuration) =>
        [.. configuration.SigningKeys.Select(k => $"{k.KeyId} {Convert.ToHexString(k.ComputeJwkThumbprint())}")];
}
