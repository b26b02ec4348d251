using System.Diagnostics.CodeAnalysis;

namespace Kernel.PersonalData;

/// <summary>
/// What is personal, as an entity holds it: entered in the clear, sealed as it is saved, and still sealed when it is read. Only
/// <see cref="Keyring"/> opens it, so that nothing shows, logs or compares it by accident. It belongs to one field of one record.
/// </summary>
public sealed class PersonalText
{
    /// <summary>How long a sealed text of 200 characters may be.</summary>
    internal const int MaxLength = 900;

    private PersonalText(string? clear, string? envelope) => (Clear, Envelope) = (clear, envelope);

    /// <summary>The text, where it was entered just now.</summary>
    internal string? Clear { get; }

    /// <summary>The text as it is stored; null until it is saved.</summary>
    internal string? Envelope { get; private set; }

    /// <summary>A text that is entered.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static PersonalText? Of(string? text) => text is null ? null : new PersonalText(text.Trim(), null);

    /// <summary>A text that is read.</summary>
    internal static PersonalText Stored(string envelope) => new(null, envelope);

    internal void Seal(Keyring keys, PersonalColumn column, long key) => Envelope ??= keys.Seal(column, key, Clear!);

    /// <summary>Says nothing.</summary>
    public override string ToString() => "***";
}
