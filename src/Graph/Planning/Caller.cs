using Kernel.Access;

namespace Graph.Planning;

/// <summary>Who asks, and in which language answers are wanted.</summary>
/// <param name="Identity">Who asks, and what that allows.</param>
/// <param name="English">English rather than Chinese.</param>
internal sealed record Caller(Identity Identity, bool English)
{
    /// <summary>The caller's name; what idempotency keys and limits belong to.</summary>
    public string Name => Identity.Name;

    public bool IsAnonymous => Identity.IsAnonymous;

    public string Pick(string chinese, string english) => English ? english : chinese;
}
