using Kernel.Texts;

namespace Kernel.Errors;

/// <summary>
/// A domain rule rejects an operation; nothing has been changed. The caller receives a typed error in the payload, with a code, a
/// message in the caller's language and the path of the input it refers to. Each rule has its own type, whose name is the code:
/// <c>VisitInFuture</c> is <c>VISIT_IN_FUTURE</c>.
/// </summary>
/// <param name="chinese">The message in Chinese: what is rejected and why.</param>
/// <param name="english">The message in English.</param>
public abstract class DomainError(string chinese, string english) : Exception(english)
{
    private string? code;

    /// <summary>The documented code, in upper snake case.</summary>
    public string Code => code ??= CodeOf(GetType());

    /// <summary>The message in Chinese.</summary>
    public string Chinese => chinese;

    /// <summary>The message in English.</summary>
    public string English => Message;

    /// <summary>The part of the input that the error refers to, from the input down; empty if it refers to the whole input.</summary>
    public IReadOnlyList<object> Path { get; private set; } = [];

    /// <summary>Sets the part of the input that the error refers to.</summary>
    /// <param name="path">Names of properties of the input, and positions in lists.</param>
    public DomainError About(params IEnumerable<object> path)
    {
        Path = [.. path.Select(step => step is string name ? Naming.Camel(name) : step)];
        return this;
    }

    /// <summary>The code of an error type.</summary>
    public static string CodeOf(Type refusal) => Naming.UpperSnake(refusal.Name);
}
