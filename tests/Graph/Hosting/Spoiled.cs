using System.Data.Common;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Graph.Tests.Hosting;

/// <summary>A modified value of a row; disposing restores it.</summary>
internal sealed class Spoiled(ModuleStore store, string update, object before) : IAsyncDisposable
{
    /// <returns>Null if the database refuses the value.</returns>
    public static Task<Spoiled?> Make(ModuleStore store, IProperty column, long key, string value) =>
        Where(store, column, $"\"Id\" = {key}", value);

    /// <returns>Null if the database refuses the value.</returns>
    public static async Task<Spoiled?> Where(ModuleStore store, IProperty column, string row, string value)
    {
        await using var db = store.Open();
        var sql = db.GetService<ISqlGenerationHelper>();
        var entity = column.DeclaringType.ContainingEntityType;
        var name = sql.DelimitIdentifier(column.GetColumnName());
        var table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
        var update = $"UPDATE {table} SET {name} = @value WHERE {row}";
        var before = await Send(db, $"SELECT {name} FROM {table} WHERE {row}", null);
        try
        {
            await Send(db, update.Replace("@value", value, StringComparison.Ordinal), null);
        }
        catch (DbException)
        {
            return null;
        }

        return new Spoiled(store, update, before ?? DBNull.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await using var db = store.Open();
        await Send(db, update, before);
    }

    /// <summary>Values that the product never writes into a column, as SQL; the tests try which of them a database accepts.</summary>
    public static IEnumerable<string> Unreadable(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type.IsEnum ? ["'NO_SUCH'", "'7'"]
            : type == typeof(DateOnly) || type == typeof(DateTime) ? ["'2026-99-99'", "'x'"]
            : type == typeof(Month) ? ["202613", "0"]
            : type == typeof(PersonalText) ? ["'x!'", "'AAAA'"]
            : type == typeof(NodeRef) ? ["'x'", "'x/y'"]
            : type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? ["'[1'", "'x'"]
            : [];
    }

    /// <summary>The largest and the smallest value that a database accepts in a numeric column, as SQL.</summary>
    public static IEnumerable<string> Extreme(IProperty column) =>
        (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
        {
            _ when column.IsKey() || column.IsForeignKey() => [],
            var type when type == typeof(int) => ["2147483647", "-2147483648", "9223372036854775807"],
            var type when type == typeof(long) || type == typeof(decimal) =>
            [
                "9223372036854775807",
                "-9223372036854775808",
                "0",
            ],
            _ => [],
        };

    private static async Task<object?> Send(DbContext db, string text, object? value)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        if (value is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@value", value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteScalarAsync();
    }
}
