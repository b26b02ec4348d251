using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage;

/// <summary>A statement sent to a module's database.</summary>
/// <param name="Schema">The module's schema.</param>
/// <param name="Text">The SQL text; its values are parameters.</param>
public sealed record SqlStatement(string Schema, string Text);

/// <summary>Publishes every statement that is sent, for counting, tracing and tests.</summary>
public sealed class SqlMonitor
{
    /// <summary>Called before each statement is sent.</summary>
    public Action<SqlStatement>? Sending { get; set; }

    /// <summary>Notifies the listeners of a statement; called for statements that EF Core does not send.</summary>
    public void Notify(string schema, string text) => Sending?.Invoke(new SqlStatement(schema, text));
}

/// <summary>Notifies the listeners of every statement that EF Core sends.</summary>
internal sealed class SqlMonitorInterceptor(SqlMonitor statements) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Notify(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Notify(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        Notify(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Notify(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is ModuleContext context)
        {
            statements.Notify(context.Schema, command.CommandText);
        }
    }
}
