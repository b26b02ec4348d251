using System.Runtime.CompilerServices;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SqlServer.Tests;

/// <summary>Each kind of row, saved as added, as modified in all its columns, and as deleted.</summary>
internal static class SavedRows
{
    private static readonly EntityState[] States = [EntityState.Added, EntityState.Modified, EntityState.Deleted];

    public static async Task Save(Func<ModuleContext> open)
    {
        using var model = open();
        foreach (var kind in model.Model.GetEntityTypes().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            foreach (var state in States)
            {
                await using var db = open();
                var entry = db.Entry(Make(kind.ClrType));
                Fill(entry);
                entry.State = state;
                await db.SaveChangesAsync();
            }
        }
    }

    private static void Fill(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            property.CurrentValue = Some(property.Metadata);
        }
    }

    private static object Make(Type type)
    {
        try
        {
            return Activator.CreateInstance(type, nonPublic: true)!;
        }
        catch (MissingMethodException)
        {
            return RuntimeHelpers.GetUninitializedObject(type);
        }
    }

    private static object? Some(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type == typeof(string) ? "x"
            : type == typeof(DateOnly) ? new DateOnly(2026, 1, 1)
            : type == typeof(Kernel.Time.Month) ? new Kernel.Time.Month(202601)
            : type.IsValueType ? Activator.CreateInstance(type)
            : null;
    }
}
