namespace Graph.Planning;

/// <summary>Who asks, and in which language answers are wanted.</summary>
/// <param name="Name">The caller's name; what idempotency keys belong to.</param>
/// <param name="English">English rather than Chinese.</param>
internal sealed record Caller(string Name, bool English)
{
    public bool IsAnonymous => Name == "anonymous";

    public string Pick(string chinese, string english) => English ? english : chinese;
}
