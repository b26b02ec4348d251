using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Tsql;

/// <summary>
/// A SQL Server that does not exist: it records the statements that it receives, reports one affected row for each change, and returns
/// no rows for each query.
/// </summary>
/// <param name="sent">Receives each text.</param>
internal sealed class RecordingConnection(Action<string> sent) : DbConnection
{
    private ConnectionState state;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "none";

    public override string DataSource => "none";

    public override string ServerVersion => "16.0";

    public override ConnectionState State => state;

    public override void Open() => state = ConnectionState.Open;

    public override void Close() => state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new Transaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new Command(sent) { Connection = this };

    private sealed class Transaction(DbConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        public override bool SupportsSavepoints => false;

        protected override DbConnection DbConnection => connection;

        public override void Commit() { }

        public override void Rollback() { }
    }

    /// <summary>Its parameters are SQL Server's own, because EF Core sets more than ADO.NET defines.</summary>
    private sealed class Command(Action<string> sent) : DbCommand
    {
        // More than any of our statements selects.
        private const int MostColumns = 100;
        private readonly SqlCommand parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery()
        {
            sent(CommandText);
            return 1;
        }

        public override object? ExecuteScalar()
        {
            sent(CommandText);
            return null;
        }

        protected override DbParameter CreateDbParameter() => parameters.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            sent(CommandText);
            var counts = CommandText.Split("SELECT @@ROWCOUNT").Length - 1;
            var answers = new DataSet();
            for (var i = 0; i < Math.Max(1, counts); i++)
            {
                var answer = answers.Tables.Add();
                for (var column = 0; column < MostColumns; column++)
                {
                    answer.Columns.Add($"{column}", typeof(int));
                }

                if (counts > 0)
                {
                    answer.Rows.Add(1);
                }
            }

            return answers.CreateDataReader();
        }

        protected override void Dispose(bool disposing)
        {
            parameters.Dispose();
            base.Dispose(disposing);
        }
    }
}
