using System.Buffers;
using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Kernel.Storage;

namespace Strict;

/// <summary>A connection with strict readers.</summary>
internal sealed class StrictConnection(DbConnection inner) : DbConnection
{
    public DbConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    public override Task OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new StrictCommand(inner.CreateCommand());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>A command with strict readers.</summary>
internal sealed class StrictCommand(DbCommand inner) : DbCommand
{
    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override bool DesignTimeVisible
    {
        get => inner.DesignTimeVisible;
        set => inner.DesignTimeVisible = value;
    }

    public override UpdateRowSource UpdatedRowSource
    {
        get => inner.UpdatedRowSource;
        set => inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => inner.Connection;
        set => inner.Connection = value is StrictConnection strict ? strict.Inner : value;
    }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => inner.Transaction;
        set => inner.Transaction = value;
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

    public override object? ExecuteScalar() => inner.ExecuteScalar();

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        inner.ExecuteScalarAsync(cancellationToken);

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        new StrictReader(inner.ExecuteReader(behavior), inner.CommandText);

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(
        CommandBehavior behavior,
        CancellationToken cancellationToken
    ) => new StrictReader(await inner.ExecuteReaderAsync(behavior, cancellationToken), inner.CommandText);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Returns a value only as the type that it has on SQL Server.</summary>
internal sealed class StrictReader(DbDataReader inner, string text) : DbDataReader
{
    private readonly IReadOnlyList<string>? types = StrictReaders.TypesOf(text, inner.FieldCount);

    public DbDataReader Inner => inner;

    public override int Depth => inner.Depth;

    public override int FieldCount => inner.FieldCount;

    public override bool HasRows => inner.HasRows;

    public override bool IsClosed => inner.IsClosed;

    public override int RecordsAffected => inner.RecordsAffected;

    public override object this[int ordinal] => inner[ordinal];

    public override object this[string name] => inner[name];

    /// <exception cref="InvalidCastException">The column has none of these types on SQL Server.</exception>
    public void Check(int ordinal, params ReadOnlySpan<string> asked)
    {
        if (types?[ordinal] is { } type && type != TsqlTypes.Unknown && !asked.Contains(type))
        {
            throw StrictReaders.Breach(text, ordinal, type, string.Join(" or ", asked.ToArray()));
        }
    }

    public override bool GetBoolean(int ordinal)
    {
        Check(ordinal, "bit");
        return inner.GetBoolean(ordinal);
    }

    public override byte GetByte(int ordinal)
    {
        Check(ordinal, "tinyint");
        return inner.GetByte(ordinal);
    }

    public override short GetInt16(int ordinal)
    {
        Check(ordinal, "smallint");
        return inner.GetInt16(ordinal);
    }

    public override int GetInt32(int ordinal)
    {
        Check(ordinal, "int");
        return inner.GetInt32(ordinal);
    }

    public override long GetInt64(int ordinal)
    {
        Check(ordinal, "bigint");
        return inner.GetInt64(ordinal);
    }

    public override decimal GetDecimal(int ordinal)
    {
        Check(ordinal, "decimal");
        return inner.GetDecimal(ordinal);
    }

    public override double GetDouble(int ordinal)
    {
        Check(ordinal, "float");
        return inner.GetDouble(ordinal);
    }

    public override string GetString(int ordinal)
    {
        Check(ordinal, "nvarchar");
        return inner.GetString(ordinal);
    }

    public override DateTime GetDateTime(int ordinal)
    {
        Check(ordinal, "datetime2", "date");
        return inner.GetDateTime(ordinal);
    }

    public override T GetFieldValue<T>(int ordinal)
    {
        if (typeof(T) == typeof(DateOnly))
        {
            Check(ordinal, "date");
        }

        return inner.GetFieldValue<T>(ordinal);
    }

    public override bool IsDBNull(int ordinal) => inner.IsDBNull(ordinal);

    public override bool NextResult() => inner.NextResult();

    public override bool Read() => inner.Read();

    public override Task<bool> ReadAsync(CancellationToken cancellationToken) => inner.ReadAsync(cancellationToken);

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        inner.NextResultAsync(cancellationToken);

    public override Stream GetStream(int ordinal)
    {
        Check(ordinal, "nvarchar");
        return inner.GetStream(ordinal);
    }

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        inner.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        inner.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => inner.GetChar(ordinal);

    public override string GetDataTypeName(int ordinal) => inner.GetDataTypeName(ordinal);

    public override IEnumerator GetEnumerator() => inner.GetEnumerator();

    public override Type GetFieldType(int ordinal) => inner.GetFieldType(ordinal);

    public override float GetFloat(int ordinal) => inner.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => inner.GetGuid(ordinal);

    public override string GetName(int ordinal) => inner.GetName(ordinal);

    public override int GetOrdinal(string name) => inner.GetOrdinal(name);

    public override object GetValue(int ordinal) => inner.GetValue(ordinal);

    public override int GetValues(object[] values) => inner.GetValues(values);

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>The server's own dialect, with strict readers.</summary>
internal sealed class StrictDriver(SqlDialect inner) : SqlDialect
{
    public override bool PlansByValues => inner.PlansByValues;

    public override bool NullsAreGreatest => inner.NullsAreGreatest;

    public override bool HasLateral => inner.HasLateral;

    public override bool IsolatesLists => inner.IsolatesLists;

    public override string Grouped(string text, IReadOnlyCollection<string> inOrder)
    {
        var grouped = inner.Grouped(text, inOrder);
        StrictReaders.Reword(text, grouped);
        return grouped;
    }

    public override string Ordered(string text)
    {
        var ordered = inner.Ordered(text);
        StrictReaders.Reword(text, ordered);
        return ordered;
    }

    public override bool MayKeep(DbConnection connection) => inner.MayKeep(Plain(connection));

    public override bool IsCurrent(DbConnection connection) => inner.IsCurrent(Plain(connection));

    public override void Interrupt(DbConnection connection) => inner.Interrupt(Plain(connection));

    public override void Text(DbDataReader reader, int ordinal, IBufferWriter<byte> text)
    {
        ((StrictReader)reader).Check(ordinal, "nvarchar");
        inner.Text(((StrictReader)reader).Inner, ordinal, text);
    }

    public override DateOnly Day(DbDataReader reader, int ordinal)
    {
        ((StrictReader)reader).Check(ordinal, "date");
        return inner.Day(((StrictReader)reader).Inner, ordinal);
    }

    private static DbConnection Plain(DbConnection connection) => ((StrictConnection)connection).Inner;
}
