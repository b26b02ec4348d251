using Kernel.Access;

namespace Graph.Callers;

/// <summary>Who asks, from where, and in which language answers are wanted.</summary>
/// <param name="Identity">Who asks, and what that allows.</param>
/// <param name="English">English rather than Chinese.</param>
/// <param name="From">Where the request came from.</param>
internal sealed record Caller(Identity Identity, bool English, Origin From)
{
    /// <summary>The caller's name; what limits belong to.</summary>
    public string Name => Identity.Name;

    /// <summary>Tells callers apart, also those of different kinds that bear the same name; what idempotency keys belong to.</summary>
    public string Key => $"{Identity.Kind}:{Identity.Name}";

    public bool IsAnonymous => Identity.IsAnonymous;

    public string Pick(string chinese, string english) => English ? english : chinese;
}

/// <summary>Where a request came from.</summary>
/// <param name="Address">The address it was sent from.</param>
/// <param name="Request">What this program calls the request; the same in all its log lines.</param>
internal sealed record Origin(string Address, string Request);
