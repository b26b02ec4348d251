using Kernel.Texts;

namespace Kernel.Errors;

/// <summary>
/// The domain says no. Nothing has changed; the caller gets a typed error of the payload with a code, a message in the
/// caller's language and the path of the input that it is about. Each rule has a refusal type of its own, and the type's
/// name is the code: <c>VisitInFuture</c> is <c>VISIT_IN_FUTURE</c>.
/// </summary>
/// <param name="chinese">What is refused and why, in Chinese.</param>
/// <param name="english">The same in English.</param>
public abstract class DomainError(string chinese, string english) : Exception(english)
{
    private string? code;

    /// <summary>The documented code, in capitals.</summary>
    public string Code => code ??= CodeOf(GetType());

    /// <summary>The message in Chinese.</summary>
    public string Chinese => chinese;

    /// <summary>The message in English.</summary>
    public string English => Message;

    /// <summary>The part of the input it is about, from the input down; empty where it is about the whole.</summary>
    public IReadOnlyList<object> Path { get; private set; } = [];

    /// <summary>Says which part of the input it is about.</summary>
    /// <param name="path">Names of inputs as C# has them, and positions in lists.</param>
    public DomainError About(params IEnumerable<object> path)
    {
        Path = [.. path.Select(step => step is string name ? Naming.Camel(name) : step)];
        return this;
    }

    /// <summary>The code of a refusal type.</summary>
    public static string CodeOf(Type refusal) => Naming.UpperSnake(refusal.Name);
}
