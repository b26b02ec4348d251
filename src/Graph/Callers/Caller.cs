using Kernel.Access;

namespace Graph.Callers;

/// <summary>The caller of a request, with the origin and the language of the response.</summary>
/// <param name="Identity">The identity and its permissions.</param>
/// <param name="English">English rather than Chinese.</param>
/// <param name="From">The origin of the request.</param>
internal sealed record Caller(Identity Identity, bool English, Origin From)
{
    /// <summary>The caller's name, by which limits are counted.</summary>
    public string Name => Identity.Name;

    /// <summary>Identifies the caller even among callers of other kinds with the same name; idempotency keys belong to it.</summary>
    public string Key => $"{Identity.Kind}:{Identity.Name}";

    public bool IsAnonymous => Identity.IsAnonymous;

    public string Pick(string chinese, string english) => English ? english : chinese;
}

/// <summary>The origin of a request.</summary>
/// <param name="Address">The address that sent it.</param>
/// <param name="Request">The id of the request; the same in all its log lines.</param>
internal sealed record Origin(string Address, string Request);
