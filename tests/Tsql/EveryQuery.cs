using System.Collections;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tsql;

/// <summary>
/// Observes every query that EF Core translates in this process, for any server, and also has it translated for SQL Server.
/// </summary>
/// <param name="sent">Receives a module's schema and the text of each statement.</param>
/// <param name="paired">Receives the text for the query's own server and the text for SQL Server.</param>
internal sealed class EveryQuery(Action<string, string> sent, Action<string, string>? paired)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private const string NoElements = "Sequence contains no elements";

    private static readonly MethodInfo Run = typeof(EveryQuery).GetMethod(
        nameof(Execute),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private readonly List<IDisposable> subscriptions = [];

    // Set while this class itself translates a query; that translation is not observed.
    [ThreadStatic]
    private static bool isTranslating;

    /// <summary>Listens until the result is disposed.</summary>
    public static IDisposable Listen(Action<string, string> sent, Action<string, string>? paired = null)
    {
        var listening = new EveryQuery(sent, paired);
        listening.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(listening));
        return listening;
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Events of other subscriptions arrive here too, such as a query that is already translated.
        if (
            value.Key == CoreEventId.QueryCompilationStarting.Name
            && value.Value is QueryExpressionEventData { Context: ModuleContext context } query
            && !context.Database.IsSqlServer()
            && !isTranslating
        )
        {
            Translate(context, query.Expression);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private void Translate(ModuleContext context, Expression query)
    {
        var store = AbsentServer.Stores.Single(s => s.Context == context.GetType());
        string? tsql = null;
        using var twin = AbsentServer.Open(
            store,
            text =>
            {
                sent(store.Module.Schema, text);
                tsql = text;
            }
        );
        var moving = new Moving(twin.Model);
        var moved = moving.Visit(query);
        var asked = Asked(twin, moving.Parameters);
        try
        {
            Run.MakeGenericMethod(Result(moved.Type)).Invoke(null, [twin, moved, asked]);
        }
        catch (TargetInvocationException none)
            when (none.InnerException is InvalidOperationException { Message: NoElements })
        {
            // A required row does not exist; or the query cannot be translated, and then no text is reported.
        }

        // Queries that the graph reads itself, and not through EF Core.
        if (paired is not null && tsql is not null && query.Type.IsAssignableTo(typeof(IQueryable<object[]>)))
        {
            isTranslating = true;
            try
            {
                var own = context
                    .GetService<IDatabase>()
                    .CompileQuery<IEnumerable<object[]>>(query, async: false)(Asked(context, moving.Parameters));
#pragma warning disable EF1001 // Nothing public gives the text of a query that has its parameters already.
                using var command = ((IRelationalQueryingEnumerable)own).CreateDbCommand();
#pragma warning restore EF1001
                paired(command.CommandText, tsql);
            }
            finally
            {
                isTranslating = false;
            }
        }
    }

    private static QueryContext Asked(DbContext context, IEnumerable<QueryParameterExpression> parameters)
    {
        var asked = context.GetService<IQueryContextFactory>().Create();
        foreach (var parameter in parameters.DistinctBy(p => p.Name))
        {
            asked.Parameters[parameter.Name] = Some(parameter.Type);
        }

        return asked;
    }

    private static Type Result(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()[0])
            : type;

    private static void Execute<T>(DbContext twin, Expression query, QueryContext asked)
    {
        var answer = twin.GetService<IDatabase>().CompileQuery<T>(query, async: false)(asked);
        if (answer is IEnumerable rows and not string)
        {
            foreach (var _ in rows) { }
        }
    }

    private static object? Some(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (value == typeof(string))
        {
            return "x";
        }

        if (value.IsArray)
        {
            return Array.CreateInstance(value.GetElementType()!, 1);
        }

        if (value.IsAssignableTo(typeof(IEnumerable)) && value.IsGenericType)
        {
            var item = value.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(Some(item));
            return value.IsInstanceOfType(list) ? list : Activator.CreateInstance(value, list);
        }

        return value.IsValueType ? Activator.CreateInstance(value) : null;
    }

    /// <summary>Converts a query from the model of one server to that of another.</summary>
    private sealed class Moving(IModel model) : ExpressionVisitor
    {
        public List<QueryParameterExpression> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters.Add(parameter);
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}
