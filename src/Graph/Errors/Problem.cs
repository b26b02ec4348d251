namespace Graph.Errors;

/// <summary>A problem of a request as the client sees it: a documented code, a message in two languages, and the position.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Chinese">The message in Chinese.</param>
/// <param name="English">The message in English.</param>
/// <param name="Path">The path of the field or input, from the root.</param>
/// <param name="Locations">Lines and columns in the document.</param>
internal sealed record Problem(
    string Code,
    string Chinese,
    string English,
    IReadOnlyList<object>? Path = null,
    IReadOnlyList<(int Line, int Column)>? Locations = null
)
{
    /// <summary>The time to wait before a retry, if known.</summary>
    public TimeSpan? Wait { get; init; }
}

/// <summary>The request cannot be executed; nothing has been changed.</summary>
internal sealed class RequestError(IReadOnlyList<Problem> problems) : Exception(problems[0].English)
{
    public RequestError(Problem problem)
        : this([problem]) { }

    public IReadOnlyList<Problem> Problems => problems;
}

/// <summary>The documented codes of top-level errors (<c>extensions.code</c>).</summary>
internal static class Codes
{
    public const string RequestMalformed = "REQUEST_MALFORMED";
    public const string SyntaxError = "SYNTAX_ERROR";
    public const string ValidationFailed = "VALIDATION_FAILED";
    public const string OperationUnknown = "OPERATION_UNKNOWN";
    public const string ValueInvalid = "VALUE_INVALID";
    public const string IdMalformed = "ID_MALFORMED";
    public const string CursorInvalid = "CURSOR_INVALID";
    public const string PagingInvalid = "PAGING_INVALID";
    public const string TooDeep = "TOO_DEEP";
    public const string TooManyMatches = "TOO_MANY_MATCHES";
    public const string TooManyGroups = "TOO_MANY_GROUPS";
    public const string TooManyTokens = "TOO_MANY_TOKENS";
    public const string TooManyAliases = "TOO_MANY_ALIASES";
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";
    public const string CostExceeded = "COST_EXCEEDED";
    public const string BatchTooLarge = "BATCH_TOO_LARGE";
    public const string IntrospectionOff = "INTROSPECTION_OFF";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_MISMATCH";
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";
    public const string RateLimited = "RATE_LIMITED";
    public const string TooManyConditions = "TOO_MANY_CONDITIONS";
    public const string TooManyValues = "TOO_MANY_VALUES";
    public const string InputTooLarge = "INPUT_TOO_LARGE";
    public const string FilterTextTooLong = "FILTER_TEXT_TOO_LONG";
    public const string NotFound = "NOT_FOUND";
    public const string NotUnique = "NOT_UNIQUE";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string TokenExpired = "TOKEN_EXPIRED";
    public const string SignInThrottled = "SIGN_IN_THROTTLED";
    public const string LookupThrottled = "LOOKUP_THROTTLED";
    public const string IssuerUnreachable = "ISSUER_UNREACHABLE";
    public const string OriginForeign = "ORIGIN_FOREIGN";
    public const string Forbidden = "FORBIDDEN";
    public const string MaskedField = "MASKED_FIELD";
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";
    public const string MediaTypeUnsupported = "MEDIA_TYPE_UNSUPPORTED";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string StreamNeeded = "STREAM_NEEDED";
    public const string ListenerTooSlow = "LISTENER_TOO_SLOW";
    public const string TooManyStreams = "TOO_MANY_STREAMS";
    public const string Busy = "BUSY";
    public const string Timeout = "TIMEOUT";
    public const string Unavailable = "UNAVAILABLE";
    public const string StorageUnavailable = "STORAGE_UNAVAILABLE";
    public const string StorageFull = "STORAGE_FULL";
    public const string StorageReadOnly = "STORAGE_READ_ONLY";
    public const string RecordUnreadable = "RECORD_UNREADABLE";
    public const string Internal = "INTERNAL";
}
