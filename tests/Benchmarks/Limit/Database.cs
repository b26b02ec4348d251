using System.Collections.Concurrent;
using System.Data.Common;
using Kernel.Storage;

namespace Benchmarks.Limit;

/// <summary>
/// Hand-written statements: a module's tables, a pooled connection with its prepared commands, a reader. Each statement text is prepared
/// once per connection, as in the product.
/// </summary>
internal sealed class Database(IEnumerable<ModuleStore> stores)
{
    private readonly Dictionary<string, ModuleStore> bySchema = stores.ToDictionary(
        s => s.Module.Schema,
        StringComparer.Ordinal
    );

    // One pool of open connections per module database, independent of the driver's own pool.
    private readonly ConcurrentDictionary<string, ConcurrentBag<Prepared>> idle = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, int Branches), string> texts = new();
    private long statements;

    public long Statements => Interlocked.Read(ref statements);

    public bool IsPostgreSql => bySchema["visits"].IsShared;

    public string Table(string schema, string name) => IsPostgreSql ? $"\"{schema}\".\"{name}\"" : $"\"{name}\"";

    /// <summary>A condition that a column is one of the keys in a parameter.</summary>
    public string In(string column, string parameter) =>
        IsPostgreSql ? $"{column} = ANY({parameter})" : $"{column} IN (SELECT \"value\" FROM json_each({parameter}))";

    /// <summary>The value of such a parameter.</summary>
    public object List(IEnumerable<long> keys) => IsPostgreSql ? keys.ToArray() : $"[{string.Join(',', keys)}]";

    /// <summary>One statement of <c>count</c> branches; its text is built once.</summary>
    public string Branches(string name, int count, Func<int, string> branch) =>
        texts.GetOrAdd((name, count), _ => string.Join(" UNION ALL ", Enumerable.Range(0, count).Select(branch)));

    /// <summary>The connections of one request.</summary>
    public Session Begin() => new(this);

    private ConcurrentBag<Prepared> Idle(string key) => idle.GetOrAdd(key, _ => []);

    internal sealed class Session(Database database) : IAsyncDisposable
    {
        private readonly Dictionary<string, Prepared> connections = new(StringComparer.Ordinal);

        public async ValueTask<DbDataReader> Read(
            string schema,
            string text,
            params (string Name, object Value)[] values
        )
        {
            var command = await Command(schema, text, values);
            return await command.ExecuteReaderAsync();
        }

        public async ValueTask Write(string schema, string text, params (string Name, object Value)[] values)
        {
            var command = await Command(schema, text, values);
            await command.ExecuteNonQueryAsync();
        }

        /// <summary>Reads the rows whose key is in the list.</summary>
        public ValueTask<DbDataReader> ReadIn(
            string schema,
            string text,
            string key,
            string rest,
            IEnumerable<long> keys,
            params (string Name, object Value)[] values
        ) => Read(schema, $"{text}{database.In(key, "@keys")}{rest}", [("@keys", database.List(keys)), .. values]);

        /// <summary>Begins a transaction; all later commands on the module's connection belong to it.</summary>
        public async ValueTask<DbTransaction> Transact(string schema)
        {
            var prepared = await Prepared(schema);
            return prepared.Transaction = await prepared.Connection.BeginTransactionAsync();
        }

        public ValueTask DisposeAsync()
        {
            foreach (var (key, prepared) in connections)
            {
                prepared.Transaction = null;
                database.Idle(key).Add(prepared);
            }

            return ValueTask.CompletedTask;
        }

        private async ValueTask<DbCommand> Command(string schema, string text, (string Name, object Value)[] values)
        {
            Interlocked.Increment(ref database.statements);
            return (await Prepared(schema)).Command(text, values);
        }

        private async ValueTask<Prepared> Prepared(string schema)
        {
            var key = database.IsPostgreSql ? "" : schema;
            if (!connections.TryGetValue(key, out var prepared))
            {
                if (!database.Idle(key).TryTake(out prepared))
                {
                    prepared = new Prepared(database.bySchema[schema].Connect());
                    await prepared.Connection.OpenAsync();
                }

                connections.Add(key, prepared);
            }

            return prepared;
        }
    }

    /// <summary>An open connection and the commands prepared on it, by text.</summary>
    internal sealed class Prepared(DbConnection connection)
    {
        private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

        public DbConnection Connection => connection;

        public DbTransaction? Transaction { get; set; }

        public DbCommand Command(string text, (string Name, object Value)[] values)
        {
            if (!commands.TryGetValue(text, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = text;
                foreach (var (name, _) in values)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = name;
                    command.Parameters.Add(parameter);
                }

                commands.Add(text, command);
            }

            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i].Value;
            }

            command.Transaction = Transaction;
            return command;
        }
    }
}
