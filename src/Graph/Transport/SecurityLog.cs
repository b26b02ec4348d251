using System.Collections.Frozen;
using Graph.Planning;
using Microsoft.Extensions.Logging;

namespace Graph.Transport;

/// <summary>
/// One line for each request that was turned away: which kind of refusal, by its event id, with the documented code, who or
/// from where, and which request. Nothing that a client sent stands in it, but for the name that a verified token gave.
/// </summary>
internal sealed partial class SecurityLog(ILogger<SecurityLog> log)
{
    private static readonly FrozenSet<string> Signing = new[]
    {
        Codes.Unauthenticated,
        Codes.TokenExpired,
        Codes.IssuerUnreachable,
    }.ToFrozenSet(StringComparer.Ordinal);

    // What a foreign page could make a browser send.
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
        Codes.CostExceeded,
        Codes.Timeout,
        Codes.ListenerTooSlow,
        Codes.IntrospectionOff,
        Codes.DocumentNotTrusted,
    }.ToFrozenSet(StringComparer.Ordinal);

    // Ours to answer for, and said elsewhere; or a step of the protocol.
    private static readonly FrozenSet<string> Innocent = new[]
    {
        Codes.Internal,
        Codes.Unavailable,
        Codes.StorageAway,
        Codes.StorageFull,
        Codes.StorageReadOnly,
        Codes.PersistedQueryNotFound,
        Codes.NotUnique,
        Codes.StreamNeeded,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Notes a refusal. What is not about limits or rights may be a slip of the pen, or somebody who tries things out.</summary>
    public void Note(Caller caller, Problem problem)
    {
        var (code, who, request) = (problem.Code, WhoIs(caller), caller.From.Request);
        if (code == Codes.SignInThrottled)
        {
            SignInsThrottled(code, who, request);
        }
        else if (Signing.Contains(code))
        {
            SignInRefused(code, who, request);
        }
        else if (code is Codes.Forbidden or Codes.MaskedField)
        {
            NotAllowed(code, who, request);
        }
        else if (Forging.Contains(code))
        {
            MayBeForged(code, who, request);
        }
        else if (Exceeding.Contains(code))
        {
            LimitExceeded(code, who, request);
        }
        else if (!Innocent.Contains(code))
        {
            NotUnderstood(code, who, request);
        }
    }

    /// <summary>Notes that somebody named what is not there for that caller, or is out of reach.</summary>
    public void NoteAstray(Caller caller, string code) => LedNowhere(code, WhoIs(caller), caller.From.Request);

    /// <summary>Notes that somebody did not know what a guarded field opens to.</summary>
    public void NoteGuess(Caller caller, string code) => GuessRefused(code, WhoIs(caller), caller.From.Request);

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
}
