using System.Collections.Concurrent;
using System.Data.Common;
using Kernel.Modules;

namespace Benchmarks.Limit;

/// <summary>Statements as one would write them by hand: a module's tables, a pooled connection, a reader.</summary>
internal sealed class Database(IEnumerable<ModuleStore> stores)
{
    private readonly Dictionary<string, ModuleStore> bySchema = stores.ToDictionary(
        s => s.Module.Schema,
        StringComparer.Ordinal
    );

    // One pool of open connections for each module's database, whatever the driver's own does.
    private readonly ConcurrentDictionary<string, ConcurrentBag<DbConnection>> idle = new(StringComparer.Ordinal);
    private long statements;

    public long Statements => Interlocked.Read(ref statements);

    public bool IsPostgreSql => bySchema["visits"].IsShared;

    public string Table(string schema, string name) => IsPostgreSql ? $"\"{schema}\".\"{name}\"" : $"\"{name}\"";

    private ConcurrentBag<DbConnection> Idle(string key) => idle.GetOrAdd(key, _ => []);

    /// <summary>The connections of one request.</summary>
    public Session Begin() => new(this);

    internal sealed class Session(Database database) : IAsyncDisposable
    {
        private readonly Dictionary<string, DbConnection> connections = new(StringComparer.Ordinal);

        public async ValueTask<DbConnection> Connection(string schema)
        {
            var key = database.IsPostgreSql ? "" : schema;
            if (!connections.TryGetValue(key, out var connection))
            {
                if (!database.Idle(key).TryTake(out connection))
                {
                    connection = database.bySchema[schema].Connect();
                    await connection.OpenAsync();
                }

                connections.Add(key, connection);
            }

            return connection;
        }

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

        /// <summary>Rows whose key is one of these: a list on PostgreSQL, the numbers themselves on SQLite.</summary>
        public ValueTask<DbDataReader> ReadIn(string schema, string text, string rest, IEnumerable<long> keys) =>
            database.IsPostgreSql
                ? Read(schema, $"{text} = ANY(@keys){rest}", ("@keys", keys.ToArray()))
                : Read(schema, $"{text} IN ({string.Join(',', keys)}){rest}");

        public ValueTask DisposeAsync()
        {
            foreach (var (key, connection) in connections)
            {
                database.Idle(key).Add(connection);
            }

            return ValueTask.CompletedTask;
        }

        // Where the connection has begun a transaction, its commands belong to that.
        private async ValueTask<DbCommand> Command(string schema, string text, (string Name, object Value)[] values)
        {
            var command = (await Connection(schema)).CreateCommand();
            command.CommandText = text;
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            Interlocked.Increment(ref database.statements);
            return command;
        }
    }
}
