using System.Diagnostics.CodeAnalysis;

namespace Kernel.PersonalData;

/// <summary>
/// A personal text of an entity: entered as plain text, encrypted when it is saved, and still encrypted when it is read. Only
/// <see cref="Keyring"/> decrypts it, so that it is not shown, logged or compared by accident. It belongs to one field of one
/// record.
/// </summary>
public sealed class PersonalText
{
    /// <summary>The maximum length of the ciphertext of 200 characters.</summary>
    internal const int MaxLength = 900;

    private PersonalText(string? clear, string? ciphertext) => (Clear, Ciphertext) = (clear, ciphertext);

    /// <summary>The plain text, if it was just entered.</summary>
    internal string? Clear { get; }

    /// <summary>The ciphertext; null until it is saved.</summary>
    internal string? Ciphertext { get; private set; }

    /// <summary>A text that is entered.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static PersonalText? FromPlainText(string? text) =>
        text is null ? null : new PersonalText(text.Trim(), null);

    /// <summary>A text that is read from the database.</summary>
    internal static PersonalText Stored(string ciphertext) => new(null, ciphertext);

    internal void Encrypt(Keyring keys, PersonalColumn column, long key) =>
        Ciphertext ??= keys.Encrypt(column, key, Clear!);

    /// <summary>Never shows the text.</summary>
    public override string ToString() => "***";
}
