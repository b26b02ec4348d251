using System.Collections.Frozen;
using Graph.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Callers;

/// <summary>
/// Writes one line for each refused request: the kind of refusal as the event id, the documented code, the caller or address, and the request
/// id. A line contains nothing that a client sent, except the name from a verified token.
/// </summary>
internal sealed partial class SecurityLog(ILogger<SecurityLog> log, TimeProvider clock, IOptions<GraphOptions> options)
{
    private static readonly FrozenSet<string> Signing = new[]
    {
        Codes.Unauthenticated,
        Codes.TokenExpired,
        Codes.IssuerUnreachable,
    }.ToFrozenSet(StringComparer.Ordinal);

    // Requests that a page of another site could make a browser send.
    private static readonly FrozenSet<string> Forging = new[]
    {
        Codes.MediaTypeUnsupported,
        Codes.MethodNotAllowed,
        Codes.OriginForeign,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Exceeding = new[]
    {
        Codes.RequestTooLarge,
        Codes.RateLimited,
        Codes.LookupThrottled,
        Codes.BatchTooLarge,
        Codes.TooDeep,
        Codes.TooManyTokens,
        Codes.TooManyAliases,
        Codes.TooManyDirectives,
        Codes.TooManyConditions,
        Codes.TooManyValues,
        Codes.InputTooLarge,
        Codes.FilterTextTooLong,
        Codes.TooManyMatches,
        Codes.TooManyGroups,
        Codes.TooManyStreams,
        Codes.Busy,
        Codes.CostExceeded,
        Codes.Timeout,
        Codes.ListenerTooSlow,
        Codes.IntrospectionOff,
        Codes.DocumentNotTrusted,
    }.ToFrozenSet(StringComparer.Ordinal);

    // Faults of the server, which are logged elsewhere, and steps of the protocol.
    private static readonly FrozenSet<string> Innocent = new[]
    {
        Codes.Internal,
        Codes.Unavailable,
        Codes.StorageUnavailable,
        Codes.StorageFull,
        Codes.StorageReadOnly,
        Codes.PersistedQueryNotFound,
        Codes.NotUnique,
        Codes.StreamNeeded,
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly LogSampler sampler = new(options.Value.RefusalLinesPerMinute, clock);

    /// <summary>Logs a refusal. Refusals for other reasons than limits and permissions can be typing errors or probing.</summary>
    public void Note(Caller caller, Problem problem)
    {
        var code = problem.Code;
        if (KindOf(code) is { } kind)
        {
            Write(kind, caller, code);
        }
    }

    /// <summary>Logs that a caller named something that does not exist for that caller or is out of reach.</summary>
    public void NoteAstray(Caller caller, string code) => Write(Kind.LedNowhere, caller, code);

    /// <summary>Logs that a caller did not know the secret of a guarded field.</summary>
    public void NoteGuess(Caller caller, string code) => Write(Kind.GuessRefused, caller, code);

    /// <summary>Whether to log a caller's fault in full: one address may cause the same fault a thousand times per minute.</summary>
    public bool MayLogFault(Caller caller) => Admits(Kind.Faulted, caller);

    private static Kind? KindOf(string code) =>
        code == Codes.SignInThrottled ? Kind.SignInsThrottled
        : Signing.Contains(code) ? Kind.SignInRefused
        : code is Codes.Forbidden or Codes.MaskedField ? Kind.NotAllowed
        : Forging.Contains(code) ? Kind.MayBeForged
        : Exceeding.Contains(code) ? Kind.LimitExceeded
        : Innocent.Contains(code) ? null
        : Kind.NotUnderstood;

    private bool Admits(Kind kind, Caller caller)
    {
        var admits = sampler.Admits((int)kind, caller.From.Address, out var leftOut);
        if (leftOut > 0)
        {
            LinesLeftOut(leftOut, kind, caller.From.Address);
        }

        return admits;
    }

    private void Write(Kind kind, Caller caller, string code)
    {
        if (!Admits(kind, caller))
        {
            return;
        }

        var (who, request) = (WhoIs(caller), caller.From.Request);
        switch (kind)
        {
            case Kind.SignInRefused:
                SignInRefused(code, who, request);
                break;
            case Kind.SignInsThrottled:
                SignInsThrottled(code, who, request);
                break;
            case Kind.NotAllowed:
                NotAllowed(code, who, request);
                break;
            case Kind.MayBeForged:
                MayBeForged(code, who, request);
                break;
            case Kind.LimitExceeded:
                LimitExceeded(code, who, request);
                break;
            case Kind.GuessRefused:
                GuessRefused(code, who, request);
                break;
            case Kind.LedNowhere:
                LedNowhere(code, who, request);
                break;
            default:
                NotUnderstood(code, who, request);
                break;
        }
    }

    private static string WhoIs(Caller caller) => caller.IsAnonymous ? caller.From.Address : caller.Name;

    [LoggerMessage(1, LogLevel.Warning, "Sign-in refused: {Code}, {Who}, {Request}")]
    private partial void SignInRefused(string code, string who, string request);

    [LoggerMessage(2, LogLevel.Warning, "Sign-ins throttled: {Code}, {Who}, {Request}")]
    private partial void SignInsThrottled(string code, string who, string request);

    [LoggerMessage(3, LogLevel.Warning, "Not allowed: {Code}, {Who}, {Request}")]
    private partial void NotAllowed(string code, string who, string request);

    [LoggerMessage(4, LogLevel.Warning, "May be forged: {Code}, {Who}, {Request}")]
    private partial void MayBeForged(string code, string who, string request);

    [LoggerMessage(5, LogLevel.Warning, "Limit exceeded: {Code}, {Who}, {Request}")]
    private partial void LimitExceeded(string code, string who, string request);

    [LoggerMessage(6, LogLevel.Warning, "Guess refused: {Code}, {Who}, {Request}")]
    private partial void GuessRefused(string code, string who, string request);

    [LoggerMessage(7, LogLevel.Information, "Led nowhere: {Code}, {Who}, {Request}")]
    private partial void LedNowhere(string code, string who, string request);

    [LoggerMessage(8, LogLevel.Information, "Not understood: {Code}, {Who}, {Request}")]
    private partial void NotUnderstood(string code, string who, string request);

    [LoggerMessage(
        9,
        LogLevel.Warning,
        "Left out {Count} lines of kind {Kind} about {Address} since the last one: there were too many in a minute"
    )]
    private partial void LinesLeftOut(long count, Kind kind, string address);

    /// <summary>The kinds of lines, by their event ids.</summary>
    private enum Kind
    {
        Faulted = 0,
        SignInRefused = 1,
        SignInsThrottled = 2,
        NotAllowed = 3,
        MayBeForged = 4,
        LimitExceeded = 5,
        GuessRefused = 6,
        LedNowhere = 7,
        NotUnderstood = 8,
    }
}
