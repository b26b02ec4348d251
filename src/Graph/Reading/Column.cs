using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Graph.Model;
using Kernel.Time;

namespace Graph.Reading;

/// <summary>
/// One column of the rows of a level, kept by type and written straight to the response: no node is made of a row.
/// </summary>
internal abstract class Column
{
    /// <summary>Takes the value of the reader's current row.</summary>
    public abstract void Read(DbDataReader reader, int ordinal);

    /// <summary>Takes a value as the property has it.</summary>
    public abstract void Take(object? value);

    /// <summary>Writes a row's value as JSON.</summary>
    public abstract void Write(Utf8JsonWriter json, int row);

    /// <summary>A row's value as the property has it; for cursors.</summary>
    public abstract object? Value(int row);

    /// <summary>Makes an empty column for a property.</summary>
    public static Func<Column> For(PropertyInfo property, GraphType? leaf)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            { IsGenericType: true } => () => new KeyColumn(type),
            { IsEnum: true } => () => new EnumColumn(type, (EnumType?)leaf),
            _ when type == typeof(NodeRef) => () => new NodeRefColumn(),
            _ when type == typeof(string) => () => new TextColumn(),
            _ when type == typeof(int) => () => new IntColumn(),
            _ when type == typeof(long) => () => new LongColumn(),
            _ when type == typeof(bool) => () => new BooleanColumn(),
            _ when type == typeof(DateOnly) => () => new DateColumn(),
            _ when type == typeof(DateTime) => () => new InstantColumn(),
            _ when type == typeof(decimal) => () => new DecimalColumn(),
            _ when type == typeof(Month) => () => new MonthColumn(),
            _ => throw new Kernel.Modules.StartRefused(
                $"{property.DeclaringType!.Name}.{property.Name}: a column of {type.Name} cannot be shown."
            ),
        };
    }
}

internal abstract class Column<T> : Column
{
    private readonly List<T> values = [];
    private readonly List<bool> nulls = [];

    public sealed override void Read(DbDataReader reader, int ordinal)
    {
        var isNull = reader.IsDBNull(ordinal);
        nulls.Add(isNull);
        values.Add(isNull ? default! : Get(reader, ordinal));
    }

    public sealed override void Take(object? value)
    {
        nulls.Add(value is null);
        values.Add(value is null ? default! : Unbox(value));
    }

    public sealed override void Write(Utf8JsonWriter json, int row)
    {
        if (nulls[row])
        {
            json.WriteNullValue();
        }
        else
        {
            Put(json, values[row]);
        }
    }

    public sealed override object? Value(int row) => nulls[row] ? null : Box(values[row]);

    protected bool IsNull(int row) => nulls[row];

    protected T this[int row] => values[row];

    protected void Append(T value)
    {
        nulls.Add(false);
        values.Add(value);
    }

    protected abstract T Get(DbDataReader reader, int ordinal);

    protected abstract void Put(Utf8JsonWriter json, T value);

    protected virtual object? Box(T value) => value;

    protected virtual T Unbox(object value) => (T)value;
}

/// <summary>Keys: they lead to other nodes, and are shown as global ids by the field that knows the node's type.</summary>
internal sealed class KeyColumn(Type type) : Column<long>
{
    public long? Key(int row) => IsNull(row) ? null : this[row];

    public static KeyColumn Of(Type type, params IEnumerable<long> keys)
    {
        var column = new KeyColumn(type);
        foreach (var key in keys)
        {
            column.Append(key);
        }

        return column;
    }

    protected override long Get(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal);

    protected override void Put(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);

    protected override object? Box(long value) => Activator.CreateInstance(type, value);

    protected override long Unbox(object value) => ((Kernel.IKey)value).Value;
}

/// <summary>Nodes of any kind; a value that crosses walls, never a column of a table.</summary>
internal sealed class NodeRefColumn : Column<NodeRef>
{
    public NodeRef Node(int row) => this[row];

    protected override NodeRef Get(DbDataReader reader, int ordinal) => throw new NotSupportedException();

    protected override void Put(Utf8JsonWriter json, NodeRef value) => throw new NotSupportedException();
}

internal sealed class EnumColumn(Type type, EnumType? names) : Column<object>
{
    protected override object Get(DbDataReader reader, int ordinal) => Enum.Parse(type, reader.GetString(ordinal));

    protected override void Put(Utf8JsonWriter json, object value) => json.WriteStringValue(names!.NameOf(value));
}

internal sealed class TextColumn : Column<string>
{
    protected override string Get(DbDataReader reader, int ordinal) => reader.GetString(ordinal);

    protected override void Put(Utf8JsonWriter json, string value) => json.WriteStringValue(value);
}

internal sealed class IntColumn : Column<int>
{
    protected override int Get(DbDataReader reader, int ordinal) => reader.GetInt32(ordinal);

    protected override void Put(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);
}

internal sealed class LongColumn : Column<long>
{
    protected override long Get(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal);

    protected override void Put(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);
}

internal sealed class BooleanColumn : Column<bool>
{
    protected override bool Get(DbDataReader reader, int ordinal) => reader.GetBoolean(ordinal);

    protected override void Put(Utf8JsonWriter json, bool value) => json.WriteBooleanValue(value);
}

internal sealed class DateColumn : Column<DateOnly>
{
    protected override DateOnly Get(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);

    protected override void Put(Utf8JsonWriter json, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }
}

internal sealed class InstantColumn : Column<DateTime>
{
    protected override DateTime Get(DbDataReader reader, int ordinal) =>
        DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc);

    protected override void Put(Utf8JsonWriter json, DateTime value) => json.WriteStringValue(value);
}

/// <summary>Decimals are stored as whole ten-thousandths (see the kernel's conventions).</summary>
internal sealed class DecimalColumn : Column<decimal>
{
    protected override decimal Get(DbDataReader reader, int ordinal) => reader.GetInt64(ordinal) / 10_000m;

    protected override void Put(Utf8JsonWriter json, decimal value) => json.WriteNumberValue(value);
}

internal sealed class MonthColumn : Column<Month>
{
    protected override Month Get(DbDataReader reader, int ordinal) => new(reader.GetInt32(ordinal));

    protected override void Put(Utf8JsonWriter json, Month value) => json.WriteStringValue(value.ToString());
}
