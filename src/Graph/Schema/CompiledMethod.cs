using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Graph.Schema;

/// <summary>A declared method as a delegate that is compiled once, so that requests call it without reflection.</summary>
internal sealed class CompiledMethod
{
    private static readonly ConcurrentDictionary<MethodInfo, CompiledMethod> Known = new();
    private readonly Func<object?, object?[], Task<object?>> call;

    private CompiledMethod(MethodInfo method)
    {
        Parameters = method.GetParameters();
        call = Compile(method, Parameters);
    }

    /// <summary>The parameters, in their order.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>The compiled delegate of a method.</summary>
    public static CompiledMethod Of(MethodInfo method) => Known.GetOrAdd(method, m => new CompiledMethod(m));

    /// <summary>Calls the method and returns its result, awaited if it is a task.</summary>
    /// <param name="target">The instance to call it on; null for a static method.</param>
    /// <param name="arguments">One argument for each parameter; null means the default of a value type.</param>
    public Task<object?> Call(object? target, params object?[] arguments) => call(target, arguments);

    private static Func<object?, object?[], Task<object?>> Compile(
        MethodInfo method,
        IReadOnlyList<ParameterInfo> parameters
    )
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object[]));
        var called = Expression.Call(
            method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!),
            method,
            parameters.Select(
                (p, i) => Typed(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType)
            )
        );
        return Expression.Lambda<Func<object?, object?[], Task<object?>>>(Awaited(called), target, arguments).Compile();
    }

    private static Expression Typed(Expression value, Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null
            ? Expression.Condition(
                Expression.Equal(value, Expression.Constant(null)),
                Expression.Default(type),
                Expression.Convert(value, type)
            )
            : Expression.Convert(value, type);

    private static Expression Awaited(Expression called)
    {
        if (!typeof(Task).IsAssignableFrom(called.Type))
        {
            return Expression.Call(
                typeof(Task),
                nameof(Task.FromResult),
                [typeof(object)],
                Expression.Convert(called, typeof(object))
            );
        }

        return Expression.Call(typeof(CompiledMethod), nameof(Result), [called.Type.GetGenericArguments()[0]], called);
    }

    private static async Task<object?> Result<T>(Task<T> task) => await task;
}
