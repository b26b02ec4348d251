using System.Reflection;
using Kernel.PersonalData;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kernel.Storage;

/// <summary>Conventions for stored values, common to all modules and servers: only types that all of them store and order alike.</summary>
internal static class Conventions
{
    private const int NameLength = 40;
    private const int TextLength = 200;

    public static void Apply(ModelConfigurationBuilder builder, Assembly module)
    {
        foreach (var id in KeysNamedBy(module))
        {
            var converter = typeof(IdConverter<>).MakeGenericType(id.GetGenericArguments());
            builder.Properties(id).HaveConversion(converter);
            // Keys that are not columns, such as those of a joined list, are stored alike.
            builder.DefaultTypeMapping(id).HasConversion(converter);
        }

        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(NameLength);
        foreach (var type in EnumsNamedBy(module))
        {
            builder.Properties(type).HaveConversion(typeof(EnumConverter<>).MakeGenericType(type));
        }

        builder.Properties<string>().HaveMaxLength(TextLength);
        PersonalModel.Apply(builder);
        builder.Properties<Month>().HaveConversion<MonthConverter>();
        builder.Properties<decimal>().HaveConversion<DecimalConverter>();
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private static HashSet<Type> KeysNamedBy(Assembly module) =>
        NamedBy(module)
            .Where(t => t is { IsGenericType: true, ContainsGenericParameters: false })
            .Where(t => t.GetGenericTypeDefinition() == typeof(Id<>))
            .ToHashSet();

    // The kernel's own tables, such as the audit's, are part of every module.
    private static HashSet<Type> EnumsNamedBy(Assembly module) =>
        NamedBy(module).Concat(NamedBy(typeof(Conventions).Assembly)).Where(t => t.IsEnum).ToHashSet();

    private static IEnumerable<Type> NamedBy(Assembly module) =>
        module
            .GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType);

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, long>(id => id.Value, value => new Id<T>(value));

    /// <summary>
    /// Stores members by name. An unknown stored name is read as an undefined member, so that one such row does not prevent others
    /// from being read.
    /// </summary>
    private sealed class EnumConverter<T>() : ValueConverter<T, string>(value => $"{value}", stored => Read(stored))
        where T : struct, Enum
    {
        private static readonly T Unknown = (T)Enum.ToObject(typeof(T), -1);

        private static T Read(string stored) => MemberName.TryParse<T>(stored, out var value) ? value : Unknown;
    }

    private sealed class MonthConverter()
        : ValueConverter<Month, int>(month => month.Number, number => new Month(number));

    private sealed class DecimalConverter()
        : ValueConverter<decimal, long>(value => StoredDecimal.From(value), stored => StoredDecimal.Read(stored));

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(at => at, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
