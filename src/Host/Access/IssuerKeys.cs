using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Host.Access;

/// <summary>
/// The keys that the issuer publishes: read when they are first needed, again now and then, and at once where a token names one
/// that is not among them. While the issuer does not answer, those known go on; who rolls keys needs no restart of ours.
/// </summary>
internal sealed partial class IssuerKeys : IDisposable
{
    // How soon a withdrawn key is noticed, and how often strangers can make us ask.
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

    /// <param name="options">Where the issuer is.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="rolled">Told when the keys have changed: what was verified with the old ones is no longer.</param>
    /// <param name="log">Hears why the issuer cannot be read.</param>
    public IssuerKeys(AuthOptions options, TimeProvider clock, Action rolled, ILogger log)
    {
        address = $"{options.Issuer!.OriginalString}/.well-known/openid-configuration";
        documents = new HttpDocumentRetriever(http) { RequireHttps = options.RequireHttps };
        (this.clock, this.rolled, this.log) = (clock, rolled, log);
    }

    /// <summary>What the issuer publishes; null while it has never answered.</summary>
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

    /// <summary>The same, asked for anew unless that was done a moment ago.</summary>
    /// <returns>Null where the issuer does not answer.</returns>
    public async Task<OpenIdConnectConfiguration?> Again()
    {
        var before = published;
        await asking.WaitAsync();
        try
        {
            // Whoever waited takes what the other was told.
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

    /// <summary>Whether the issuer answered when it was last asked.</summary>
    private bool IsAnswering { get; set; }

    public void Dispose()
    {
        asking.Dispose();
        http.Dispose();
    }

    // The cause is not that of one request: one line a minute, however many tokens cannot be verified.
    private void Say(Exception cause)
    {
        if (saidAt is not { } before || clock.GetElapsedTime(before) >= BetweenLines)
        {
            saidAt = clock.GetTimestamp();
            Unreachable(address, Reasons(cause));
        }
    }

    // Neither holds anything that a caller has sent: it is about our own request to a configured address.
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

    // By what they are, and not only by what they are called.
    private static HashSet<string> Names(OpenIdConnectConfiguration configuration) =>
        [.. configuration.SigningKeys.Select(k => $"{k.KeyId} {Convert.ToHexString(k.ComputeJwkThumbprint())}")];
}
