using System.Data;
using System.Data.Common;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Host.Backups;

/// <summary>Reads and writes the rows of a module's table on any server.</summary>
internal sealed class TableContent
{
    private readonly string table;
    private readonly string[] columns;
    private readonly RelationalTypeMapping[] mappings;
    private readonly Func<DbDataReader, int, object>[] read;

    private TableContent(ITable shape, ISqlGenerationHelper spelling)
    {
        (Name, table) = (shape.Name, spelling.DelimitIdentifier(shape.Name, shape.Schema));
        columns = [.. shape.Columns.Select(c => spelling.DelimitIdentifier(c.Name))];
        mappings = [.. shape.Columns.Select(c => c.PropertyMappings[0].TypeMapping)];
        read = [.. mappings.Select(Reading)];
        UniqueTexts = [.. UniqueOf(shape).Where(key => key.Any(c => mappings[c].ClrType == typeof(string)))];
    }

    /// <summary>The columns of each unique index that contains a text.</summary>
    public IReadOnlyList<IReadOnlyList<int>> UniqueTexts { get; }

    public string Name { get; }

    public int Width => columns.Length;

    /// <summary>Selects all rows.</summary>
    public string Selection => $"SELECT {string.Join(", ", columns)} FROM {table}";

    /// <summary>Selects 1 if there are rows, otherwise 0.</summary>
    public string Presence => $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {table}) THEN 1 ELSE 0 END";

    /// <summary>The tables of a module, each after those it refers to; the order is the same on every server.</summary>
    public static IReadOnlyList<TableContent> TablesOf(ModuleContext context)
    {
        var waiting = context.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var spelling = context.GetService<ISqlGenerationHelper>();
        var ordered = new List<TableContent>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(t =>
                t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || !waiting.Contains((ITable)f.PrincipalTable))
            );
            waiting.Remove(next);
            ordered.Add(new TableContent(next, spelling));
        }

        return ordered;
    }

    /// <summary>Reads a row as values that are the same on every server.</summary>
    public void Read(DbDataReader reader, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = reader.IsDBNull(i) ? null : read[i](reader, i);
        }
    }

    /// <summary>Creates a command that inserts a number of rows.</summary>
    public DbCommand Insertion(DbConnection connection, DbTransaction transaction, int rows)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var places = new List<string>();
        for (var row = 0; row < rows; row++)
        {
            var names = columns.Select((_, i) => $"@p{(row * Width) + i}").ToList();
            places.Add($"({string.Join(", ", names)})");
            for (var i = 0; i < Width; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = names[i];
                if (mappings[i].DbType is { } type)
                {
                    parameter.DbType = type;
                }

                command.Parameters.Add(parameter);
            }
        }

        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {string.Join(", ", places)}";
        command.CommandTimeout = 0;
        return command;
    }

    private static IEnumerable<IReadOnlyList<int>> UniqueOf(ITable shape)
    {
        var places = shape.Columns.Index().ToDictionary(c => c.Item, c => c.Index);
        return shape
            .UniqueConstraints.Select(key => key.Columns)
            .Concat(shape.Indexes.Where(index => index.IsUnique).Select(index => index.Columns))
            .Select(columns => columns.Select(c => places[(IColumn)c]).ToList());
    }

    private static Func<DbDataReader, int, object> Reading(RelationalTypeMapping mapping)
    {
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return 0 switch
        {
            _ when type == typeof(long) => (reader, i) => reader.GetInt64(i),
            _ when type == typeof(int) => (reader, i) => reader.GetInt32(i),
            _ when type == typeof(bool) => (reader, i) => reader.GetBoolean(i),
            _ when type == typeof(double) => (reader, i) => reader.GetDouble(i),
            _ when type == typeof(string) => (reader, i) => reader.GetString(i),
            _ when type == typeof(DateOnly) => (reader, i) => reader.GetFieldValue<DateOnly>(i),
            _ when type == typeof(DateTime) => (reader, i) =>
                DateTime.SpecifyKind(reader.GetDateTime(i), DateTimeKind.Utc),
            _ when type == typeof(byte[]) => (reader, i) => reader.GetFieldValue<byte[]>(i),
            _ => throw new NotSupportedException($"Values of type {type} cannot be copied between servers."),
        };
    }
}
