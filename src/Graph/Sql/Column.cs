using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Graph.Schema;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Time;

namespace Graph.Sql;

/// <summary>
/// One column of the rows of a level, stored by type and written directly to the response: no node object is created from a row.
/// </summary>
internal abstract class Column
{
    /// <summary>Reads the value of the reader's current row.</summary>
    /// <returns>Null; or the reason why the value cannot be read, in which case the column holds null.</returns>
    public abstract Exception? Read(DbDataReader reader, int ordinal, SqlDialect driver);

    /// <summary>Adds a value of the property's type.</summary>
    public abstract void Take(object? value);

    /// <summary>Writes a row's value as JSON.</summary>
    public abstract void Write(Utf8JsonWriter json, int row);

    /// <summary>A row's value in the property's type; for cursors.</summary>
    public abstract object? Value(int row);

    /// <summary>Compares two rows by their values, null last.</summary>
    public abstract int Compare(int one, int other);

    /// <summary>The approximate allocated size in bytes, filled or not.</summary>
    public abstract long Size { get; }

    /// <summary>Removes all rows and keeps the allocated memory.</summary>
    public abstract void Clear();

    /// <summary>Returns a factory for empty columns of a property.</summary>
    public static Func<Column> For(PropertyInfo property, GraphType? leaf)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum)
        {
            var names = new EnumNames(type, (EnumType?)leaf);
            return () => new EnumColumn(names);
        }

        return type switch
        {
            { IsGenericType: true } => () => new KeyColumn(type),
            _ when type == typeof(NodeRef) => () => new NodeRefColumn(),
            _ when type == typeof(string) => () => new TextColumn(),
            _ when type == typeof(PersonalText) => () => new SealedColumn(),
            _ when type == typeof(int) => () => new IntColumn(),
            _ when type == typeof(long) => () => new LongColumn(),
            _ when type == typeof(bool) => () => new BooleanColumn(),
            _ when type == typeof(DateOnly) => () => new DateColumn(),
            _ when type == typeof(DateTime) => () => new InstantColumn(),
            _ when type == typeof(decimal) => () => new DecimalColumn(),
            _ when type == typeof(Month) => () => new MonthColumn(),
            _ => throw new Kernel.Settings.StartupException(
                $"{property.DeclaringType!.Name}.{property.Name}: a column of {type.Name} cannot be shown."
            ),
        };
    }
}

internal abstract class Column<T> : Column
{
    private T[] values = new T[16];
    private bool[] nulls = new bool[16];
    private int count;

    public sealed override Exception? Read(DbDataReader reader, int ordinal, SqlDialect driver)
    {
        var isNull = reader.IsDBNull(ordinal);
        try
        {
            Append(isNull ? default! : Get(reader, ordinal, driver), isNull);
            return null;
        }
        catch (Exception fault)
            when (fault
                    is UnknownMember
                        or FormatException
                        or InvalidCastException
                        or OverflowException
                        or ArgumentException
            )
        {
            Append(default!, isNull: true);
            return fault;
        }
    }

    public sealed override void Take(object? value) => Append(value is null ? default! : Unbox(value), value is null);

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

    public sealed override int Compare(int one, int other) =>
        nulls[one] || nulls[other]
            ? nulls[one].CompareTo(nulls[other])
            : Comparer<T>.Default.Compare(values[one], values[other]);

    public override long Size => 100 + ((long)values.Length * (Unsafe.SizeOf<T>() + 1));

    public override void Clear() => count = 0;

    protected bool IsNull(int row) => nulls[row];

    protected T this[int row] => values[row];

    protected void Append(T value, bool isNull)
    {
        if (count == values.Length)
        {
            Array.Resize(ref values, count * 2);
            Array.Resize(ref nulls, count * 2);
        }

        (values[count], nulls[count]) = (value, isNull);
        count++;
    }

    protected abstract T Get(DbDataReader reader, int ordinal, SqlDialect driver);

    protected abstract void Put(Utf8JsonWriter json, T value);

    protected virtual object? Box(T value) => value;

    protected virtual T Unbox(object value) => (T)value;
}

/// <summary>Keys: they refer to other nodes; the field that knows the node's type shows them as global ids.</summary>
internal sealed class KeyColumn(Type type) : Column<long>
{
    public long? Key(int row) => IsNull(row) ? null : this[row];

    /// <summary>The key of a row that has one.</summary>
    public long At(int row) => this[row];

    public void Append(long key) => Append(key, false);

    protected override long Get(DbDataReader reader, int ordinal, SqlDialect driver) => reader.GetInt64(ordinal);

    protected override void Put(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);

    protected override object? Box(long value) => Activator.CreateInstance(type, value);

    protected override long Unbox(object value) => ((Kernel.IKey)value).Value;
}

/// <summary>Nodes of any kind, as their kind and key.</summary>
internal sealed class NodeRefColumn : Column<NodeRef>
{
    public NodeRef Node(int row) => this[row];

    protected override NodeRef Get(DbDataReader reader, int ordinal, SqlDialect driver) =>
        NodeRef.Parse(reader.GetString(ordinal));

    protected override void Put(Utf8JsonWriter json, NodeRef value) => throw new NotSupportedException();
}

/// <summary>Texts, stored consecutively as UTF-8.</summary>
internal sealed class TextColumn : Column<Range>
{
    private readonly ArrayBufferWriter<byte> texts = new();

    public override long Size => base.Size + texts.Capacity;

    public override void Clear()
    {
        base.Clear();
        texts.ResetWrittenCount();
    }

    protected override Range Get(DbDataReader reader, int ordinal, SqlDialect driver)
    {
        var start = texts.WrittenCount;
        driver.Text(reader, ordinal, texts);
        return start..texts.WrittenCount;
    }

    protected override void Put(Utf8JsonWriter json, Range value) => json.WriteStringValue(texts.WrittenSpan[value]);

    protected override object Box(Range value) => Encoding.UTF8.GetString(texts.WrittenSpan[value]);

    protected override Range Unbox(object value)
    {
        var start = texts.WrittenCount;
        Encoding.UTF8.GetBytes((string)value, texts);
        return start..texts.WrittenCount;
    }
}

/// <summary>Encrypted texts: decrypted by the field that knows the caller, and never an order key.</summary>
internal sealed class SealedColumn : Column<Range>
{
    private readonly ArrayBufferWriter<byte> envelopes = new();

    public override long Size => base.Size + envelopes.Capacity;

    /// <summary>A row's text as it is stored; empty if there is none.</summary>
    public ReadOnlySpan<byte> Envelope(int row) => IsNull(row) ? [] : envelopes.WrittenSpan[this[row]];

    public override void Clear()
    {
        base.Clear();
        envelopes.ResetWrittenCount();
    }

    protected override Range Get(DbDataReader reader, int ordinal, SqlDialect driver)
    {
        var start = envelopes.WrittenCount;
        driver.Text(reader, ordinal, envelopes);
        return start..envelopes.WrittenCount;
    }

    protected override void Put(Utf8JsonWriter json, Range value) => throw new NotSupportedException();

    protected override object Box(Range value) => throw new NotSupportedException();
}

/// <summary>A stored text is not a member of an enumeration; the message does not repeat the text.</summary>
internal sealed class UnknownMember(Type type) : Exception($"A stored value is no {type.Name}.");

/// <summary>The members of an enumeration: the stored text, the displayed name and the value of each.</summary>
internal sealed class EnumNames(Type type, EnumType? shown)
{
    private readonly byte[][] stored = [.. Enum.GetNames(type).Select(Encoding.UTF8.GetBytes)];
    private readonly object[] values = [.. Enum.GetNames(type).Select(name => Enum.Parse(type, name))];
    private readonly JsonEncodedText[] names =
    [
        .. Enum.GetNames(type).Select(n => JsonEncodedText.Encode(shown?.NameOf(Enum.Parse(type, n)) ?? n)),
    ];

    public int PlaceOf(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < stored.Length; i++)
        {
            if (text.SequenceEqual(stored[i]))
            {
                return i;
            }
        }

        throw new UnknownMember(type);
    }

    public int PlaceOf(object value) => Array.IndexOf(values, value);

    public object Value(int place) => values[place];

    public JsonEncodedText Name(int place) => names[place];
}

internal sealed class EnumColumn(EnumNames names) : Column<int>
{
    private readonly ArrayBufferWriter<byte> text = new();

    protected override int Get(DbDataReader reader, int ordinal, SqlDialect driver)
    {
        text.ResetWrittenCount();
        driver.Text(reader, ordinal, text);
        return names.PlaceOf(text.WrittenSpan);
    }

    protected override void Put(Utf8JsonWriter json, int value) => json.WriteStringValue(names.Name(value));

    protected override object Box(int value) => names.Value(value);

    protected override int Unbox(object value) => names.PlaceOf(value);
}

internal sealed class IntColumn : Column<int>
{
    protected override int Get(DbDataReader reader, int ordinal, SqlDialect driver) => reader.GetInt32(ordinal);

    protected override void Put(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);
}

internal sealed class LongColumn : Column<long>
{
    protected override long Get(DbDataReader reader, int ordinal, SqlDialect driver) => reader.GetInt64(ordinal);

    protected override void Put(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);
}

internal sealed class BooleanColumn : Column<bool>
{
    public bool IsTrue(int row) => !IsNull(row) && this[row];

    protected override bool Get(DbDataReader reader, int ordinal, SqlDialect driver) => reader.GetBoolean(ordinal);

    protected override void Put(Utf8JsonWriter json, bool value) => json.WriteBooleanValue(value);
}

internal sealed class DateColumn : Column<DateOnly>
{
    protected override DateOnly Get(DbDataReader reader, int ordinal, SqlDialect driver) => driver.Day(reader, ordinal);

    protected override void Put(Utf8JsonWriter json, DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }
}

internal sealed class InstantColumn : Column<DateTime>
{
    protected override DateTime Get(DbDataReader reader, int ordinal, SqlDialect driver) =>
        DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc);

    protected override void Put(Utf8JsonWriter json, DateTime value) => json.WriteStringValue(value);
}

internal sealed class DecimalColumn : Column<decimal>
{
    protected override decimal Get(DbDataReader reader, int ordinal, SqlDialect driver) =>
        StoredDecimal.Read(reader.GetInt64(ordinal));

    protected override void Put(Utf8JsonWriter json, decimal value) => json.WriteNumberValue(value);
}

internal sealed class MonthColumn : Column<Month>
{
    protected override Month Get(DbDataReader reader, int ordinal, SqlDialect driver)
    {
        var month = new Month(reader.GetInt32(ordinal));
        return month is { OfYear: >= 1 and <= 12, Year: >= 1 and <= 9999 }
            ? month
            : throw new FormatException("A stored number is no month.");
    }

    protected override void Put(Utf8JsonWriter json, Month value) => json.WriteStringValue(value.ToString());
}
