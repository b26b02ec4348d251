using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Planning;

/// <summary>What a module's method is called with, behind what it answers for: the field's arguments, services, the cancellation.</summary>
internal static class Calling
{
    public static IEnumerable<object?> With(
        MethodInfo method,
        Selected selected,
        Dictionary<string, object?> arguments,
        IServiceProvider services,
        CancellationToken cancellation
    ) =>
        method
            .GetParameters()
            .Skip(1)
            .Select(p =>
                p.ParameterType == typeof(CancellationToken) ? cancellation
                : selected.Field.Arguments.Any(a => a.Name == p.Name) ? arguments.GetValueOrDefault(p.Name!)
                : services.GetRequiredService(p.ParameterType)
            );
}
