using System.Reflection;
using System.Text.Json;
using Kernel.PersonalData;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kernel.Audit;

/// <summary>How rows of a type are spoken of: whose they are, and which of their columns say something.</summary>
internal sealed class AuditedType
{
    private readonly IProperty? subject;
    private readonly (IProperty Column, string Name, bool IsText)[] columns;

    private AuditedType(IEntityType type, IEntityType root, IProperty? subject)
    {
        (Kind, this.subject) = (root.ClrType.Name, subject);
        Part = root == type ? null : Naming.Camel(type.ClrType.Name);
        var tokens = type.GetProperties()
            .Where(p => p.ClrType == typeof(PersonalText))
            .Select(p => PersonalColumn.LookupOf(p.Name))
            .ToHashSet(StringComparer.Ordinal);
        columns =
        [
            .. type.GetProperties()
                .Where(p => p != subject && p.Name is not ("Id" or "Version") && !tokens.Contains(p.Name))
                .Select(p => (p, Naming.Camel(p.Name), Part is not null || p.ClrType == typeof(string))),
        ];
    }

    /// <summary>The type of the record that a row is, or is a part of.</summary>
    public string Kind { get; }

    /// <summary>What the rows are called, where they are parts of a record.</summary>
    public string? Part { get; }

    /// <returns>Null where nothing is said of such rows.</returns>
    public static AuditedType? Of(IEntityType type)
    {
        if (type.ClrType.Assembly == typeof(AuditedType).Assembly || type.ClrType.IsDefined(typeof(UnauditedAttribute)))
        {
            return null;
        }

        if (type.ClrType.GetCustomAttributes().OfType<IAuditedAs>().SingleOrDefault() is { } whose)
        {
            return new AuditedType(type, type.Model.FindEntityType(whose.Record)!, type.FindProperty(whose.Key)!);
        }

        if (IsRecord(type))
        {
            return new AuditedType(type, type, type.FindProperty(nameof(Entity<>.Id)));
        }

        var whole = type.GetForeignKeys().FirstOrDefault(k => IsRecord(k.PrincipalEntityType));
        return whole is null
            ? new AuditedType(type, type, null)
            : new AuditedType(type, whole.PrincipalEntityType, whole.Properties[0]);
    }

    /// <summary>The key of the record.</summary>
    public long? SubjectOf(EntityEntry row) =>
        subject is null ? null : (row.Property(subject).CurrentValue as IKey)?.Value;

    /// <summary>Whether there is anything to say of a row.</summary>
    public bool Says(EntityEntry row) =>
        row.State != EntityState.Modified || Array.Exists(columns, c => row.Property(c.Column).IsModified);

    /// <summary>Writes what changed: the value before and the value after, by the column's name.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="row">The row.</param>
    /// <param name="texts">Whether it is about words and parts, which may be erased one day, or about everything else.</param>
    public void Write(Utf8JsonWriter json, EntityEntry row, bool texts)
    {
        foreach (var (column, name, isText) in columns)
        {
            if (isText != texts)
            {
                continue;
            }

            var property = row.Property(column);
            var before = row.State == EntityState.Added ? null : property.OriginalValue;
            var after = row.State == EntityState.Deleted ? null : property.CurrentValue;
            if (row.State == EntityState.Modified ? !property.IsModified : (before ?? after) is null)
            {
                continue;
            }

            json.WriteStartArray(name);
            Value(json, before);
            Value(json, after);
            json.WriteEndArray();
        }
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case PersonalText personal:
                // That it changed, and never from what to what: entries outlive what is erased.
                json.WriteStringValue(personal.ToString());
                break;
            case IKey key:
                json.WriteNumberValue(key.Value);
                break;
            case Enum choice:
                json.WriteStringValue(Naming.UpperSnake(choice.ToString()));
                break;
            default:
                JsonSerializer.Serialize(json, value, value.GetType());
                break;
        }
    }

    private static bool IsRecord(IEntityType type) =>
        type.ClrType.BaseType is { IsGenericType: true } && type.FindProperty(nameof(Entity<>.Id)) is not null;
}
