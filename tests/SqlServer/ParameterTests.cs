using System.Data.Common;
using Graph.Sql;
using Host;
using Kernel;
using Kernel.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SqlServer.Tests;

/// <summary>A command that was prepared with one value sends the next one, whichever driver prepared it.</summary>
public sealed class ParameterTests
{
    public static TheoryData<StorageProvider> Providers => [.. Enum.GetValues<StorageProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_parameter_of_any_column_stays_the_same_object_of_the_same_type_and_takes_each_value(
        StorageProvider provider
    )
    {
        await using var app = Application.Build([
            $"--Storage:Provider={provider}",
            $"--ConnectionStrings:Storage={(provider == StorageProvider.PostgreSql ? "Host" : "Server")}=none;Database=none",
            $"--Keys:Directory={Path.GetTempPath()}",
        ]);
        var columns = 0;
        foreach (var store in app.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            foreach (var column in db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            {
                foreach (var (slot, values) in Slots(db, column))
                {
                    columns++;
                    IsKept(Command(provider), slot, values);
                    IsKept(Command(provider), slot, [.. values.Reverse()]);
                }
            }
        }

        Assert.True(columns > 200, $"Only {columns} parameters were tried.");
    }

    // A value sent after any other is the same as when it is sent first.
    private static void IsKept(DbCommand command, QueryParameter slot, IReadOnlyList<object?> values)
    {
        DbParameter? first = null;
        foreach (var value in values)
        {
            slot.Fill(command, 0, slot.Name, value);
            var kept = Assert.Single(command.Parameters.Cast<DbParameter>());
            Assert.Same(first ??= kept, kept);

            using var fresh = (DbCommand)Activator.CreateInstance(command.GetType())!;
            slot.Fill(fresh, 0, slot.Name, value);
            var alone = fresh.Parameters[0];
            Assert.Equal(alone.Value, kept.Value);
            Assert.Equal(alone.DbType, kept.DbType);
            if (value is not null && command is SqliteCommand)
            {
                Assert.Equal(Echo(fresh, slot), Echo(command, slot));
            }

            if (value is string text)
            {
                Assert.True(kept.Size is 0 or -1 || kept.Size >= text.Length, $"{slot.Name} is cut off.");
            }
        }
    }

    // The value as it arrives through SQLite, the only driver that needs no server.
    private static object? Echo(DbCommand command, QueryParameter slot)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        (command.Connection, command.CommandText) = (connection, $"SELECT {slot.Name}");
        return command.ExecuteScalar();
    }

    private static IEnumerable<(QueryParameter Slot, object?[] Values)> Slots(DbContext db, IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        if (Samples(type) is not { } samples)
        {
            yield break;
        }

        var book = ParameterBinder.For(db);
        book.ValueOf(column, column.ClrType);
        book.ListOf(column, type);
        yield return (book.Slots[0], [null, .. samples]);
        yield return (book.Slots[1], [Array.Empty<object>(), samples, samples[..1]]);
    }

    private static object[]? Samples(Type type) =>
        type == typeof(string) ? ["a", new string('安', 5000), "b"]
        : type == typeof(int) ? [1, int.MaxValue, 2]
        : type == typeof(long) ? [1L, long.MaxValue, 2L]
        : type == typeof(bool) ? [true, false]
        : type == typeof(decimal) ? [0.5m, 123_456.7891m, 1m]
        : type == typeof(DateOnly) ? [new DateOnly(2026, 1, 2), new DateOnly(2026, 12, 31)]
        : type == typeof(DateTime) ? [DateTime.UnixEpoch, DateTime.UnixEpoch.AddDays(1)]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? [Activator.CreateInstance(type, 1L)!, Activator.CreateInstance(type, long.MaxValue)!]
        : null;

    private static DbCommand Command(StorageProvider provider) =>
        provider switch
        {
            StorageProvider.SqlServer => new SqlCommand(),
            StorageProvider.PostgreSql => new NpgsqlCommand(),
            _ => new SqliteCommand(),
        };
}
