using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage;

/// <summary>
/// Reads the rows of a query from the data reader itself, where there are thousands of them: EF Core translates and sends the statement, and
/// makes no object of a row.
/// </summary>
public static class RowQueries
{
    /// <summary>
    /// Reads all rows of a query. A transient fault repeats it from the beginning, so the result is made again for each attempt.
    /// </summary>
    /// <param name="db">Whose database is read.</param>
    /// <param name="query">The columns of a row, in the order in which the reader has them; each column once.</param>
    /// <param name="begin">Makes an empty result.</param>
    /// <param name="add">Takes the reader's current row into the result. Values are as they are stored, not converted.</param>
    /// <param name="cancellation">Ends the reading.</param>
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
        // A parameter belongs to one command at a time.
        translated.Parameters.Clear();
        // Braces would be places for values.
        var text = translated
            .CommandText.Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal);
        return db.GetService<IRawSqlCommandBuilder>().Build(text, parameters, db.Model);
    }
}
