using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage;

/// <summary>A statement sent to a module's database.</summary>
/// <param name="Schema">The module's schema.</param>
/// <param name="Text">The SQL text; its values are parameters.</param>
public sealed record SqlStatement(string Schema, string Text);

/// <summary>Everything sent to the databases, for those who count, trace or guard it.</summary>
public sealed class SqlMonitor
{
    /// <summary>Called before each statement is sent; add to it to listen.</summary>
    public Action<SqlStatement>? Sending { get; set; }

    /// <summary>Tells the listeners of a statement; whoever sends one outside EF Core says so here.</summary>
    public void Tell(string schema, string text) => Sending?.Invoke(new SqlStatement(schema, text));
}

/// <summary>Tells of every statement that EF Core sends.</summary>
internal sealed class SqlMonitorInterceptor(SqlMonitor statements) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Tell(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Tell(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is ModuleContext context)
        {
            statements.Tell(context.Schema, command.CommandText);
        }
    }
}
