using System.Reflection;
using Kernel.Personal;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kernel.Data;

/// <summary>How values are stored, once for all modules and all servers: nothing that only one of them can order or keep.</summary>
internal static class Conventions
{
    private const int NameLength = 40;
    private const int TextLength = 200;

    public static void Apply(ModelConfigurationBuilder builder, Assembly module)
    {
        foreach (var id in KeysNamedBy(module))
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id.GetGenericArguments()));
        }

        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(NameLength);
        builder.Properties<string>().HaveMaxLength(TextLength);
        PersonalModel.Apply(builder);
        builder.Properties<Month>().HaveConversion<MonthConverter>();
        builder.Properties<decimal>().HaveConversion<ScaledDecimalConverter>();
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private static HashSet<Type> KeysNamedBy(Assembly module) =>
        module
            .GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => t is { IsGenericType: true, ContainsGenericParameters: false })
            .Where(t => t.GetGenericTypeDefinition() == typeof(Id<>))
            .ToHashSet();

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, long>(id => id.Value, value => new Id<T>(value));

    private sealed class MonthConverter()
        : ValueConverter<Month, int>(month => month.Number, number => new Month(number));

    /// <summary>Decimals are exact and ordered on every server when kept as whole ten-thousandths.</summary>
    private sealed class ScaledDecimalConverter()
        : ValueConverter<decimal, long>(
            value => (long)(decimal.Round(value, 4, MidpointRounding.AwayFromZero) * 10_000m),
            stored => stored / 10_000m
        );

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(at => at, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
