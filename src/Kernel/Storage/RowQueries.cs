using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage;

/// <summary>
/// Reads the rows of large queries directly from the data reader: EF Core translates and sends the statement, without creating
/// objects.
/// </summary>
public static class RowQueries
{
    /// <summary>
    /// Reads all rows of a query. After a transient failure it starts over with a new result.
    /// </summary>
    /// <param name="db">The context to query.</param>
    /// <param name="query">The columns of a row in reader order, each column once.</param>
    /// <param name="begin">Creates an empty result.</param>
    /// <param name="add">Adds the reader's current row to the result. Values are as stored, not converted.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static Task<TResult> ReadRows<TResult>(
        this ModuleContext db,
        IQueryable<object[]> query,
        Func<TResult> begin,
        Action<TResult, DbDataReader> add,
        CancellationToken cancellation
    )
    {
        var command = CommandOf(db, query);
        return db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async stop =>
                {
                    var result = begin();
                    await using var rows = await command.RelationalCommand.ExecuteReaderAsync(
                        new RelationalCommandParameterObject(
                            db.GetService<IRelationalConnection>(),
                            command.ParameterValues,
                            null,
                            db,
                            db.GetService<IRelationalCommandDiagnosticsLogger>(),
                            CommandSource.LinqQuery
                        ),
                        stop
                    );
                    while (await rows.ReadAsync(stop))
                    {
                        add(result, rows.DbDataReader);
                    }

                    return result;
                },
                cancellation
            );
    }

    private static RawSqlCommand CommandOf(ModuleContext db, IQueryable query)
    {
        using var translated = query.CreateDbCommand();
        var parameters = translated.Parameters.Cast<DbParameter>().ToList();
        // A parameter can belong to one command only.
        translated.Parameters.Clear();
        // Braces would be read as placeholders.
        var text = translated
            .CommandText.Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal);
        return db.GetService<IRawSqlCommandBuilder>().Build(text, parameters, db.Model);
    }
}
