using System.Reflection;
using System.Text.Json;
using Kernel.PersonalData;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kernel.Audit;

/// <summary>How rows of an entity type are audited: the record they belong to, and which columns are compared.</summary>
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

    /// <summary>The type of the record that a row is, or is part of.</summary>
    public string Kind { get; }

    /// <summary>The name of the part, if rows are parts of a record.</summary>
    public string? Part { get; }

    /// <returns>Null if rows of the type are not audited.</returns>
    public static AuditedType? For(IEntityType type)
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

    /// <summary>Whether a row has any audited change.</summary>
    public bool Says(EntityEntry row) =>
        row.State != EntityState.Modified || Array.Exists(columns, c => row.Property(c.Column).IsModified);

    /// <summary>Writes the changes: the value before and after, by column name.</summary>
    /// <param name="json">The target.</param>
    /// <param name="row">The row.</param>
    /// <param name="texts">Whether to write free texts and parts, which can be erased later, or everything else.</param>
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
                // For personal data only the fact of the change: entries outlive erasure.
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
