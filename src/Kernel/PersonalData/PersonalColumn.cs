using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Kernel.Settings;

namespace Kernel.PersonalData;

/// <summary>A column of personal texts. A ciphertext of one column and record cannot be decrypted for another.</summary>
public sealed class PersonalColumn
{
    private static readonly ConcurrentDictionary<PropertyInfo, PersonalColumn> Known = new();
    private readonly byte[] name;

    private PersonalColumn(PropertyInfo property)
    {
        Property = property;
        Name = $"{property.DeclaringType!.Name}.{property.Name}";
        name = Encoding.UTF8.GetBytes(Name);
        Kind =
            property.GetCustomAttribute<PersonalAttribute>()?.Kind
            ?? throw new StartupException($"{Name} is a {nameof(PersonalText)}; declare its kind with [Personal].");
    }

    /// <summary>The property.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The names of entity and property; part of the authenticated data.</summary>
    public string Name { get; }

    /// <summary>The kind of personal data.</summary>
    public PersonalKind Kind { get; }

    /// <summary>The name of the blind index column beside it.</summary>
    public string Lookup => LookupOf(Property.Name);

    /// <summary>The column of a property.</summary>
    /// <exception cref="StartupException">The property does not declare its kind.</exception>
    public static PersonalColumn For(PropertyInfo property) => Known.GetOrAdd(property, p => new PersonalColumn(p));

    internal static string LookupOf(string property) => $"{property}Lookup";

    /// <summary>The authenticated data of a record's text.</summary>
    internal byte[] Place(long key)
    {
        var place = new byte[name.Length + sizeof(long)];
        name.CopyTo(place, 0);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(name.Length), key);
        return place;
    }

    /// <summary>The normal form, which is equal for all spellings of a text.</summary>
    internal string Normal(string text) =>
        Kind switch
        {
            PersonalKind.Phone => string.Concat(text.Where(char.IsAsciiDigit)),
            PersonalKind.IdNumber => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(),
            _ => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))),
        };
}
