using System.Reflection;
using Graph.Schema;
using Kernel.Access;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Plans;

/// <summary>Calls a module's method with its parameters: the parent keys, the field's arguments, the caller and services.</summary>
internal static class MethodCall
{
    /// <summary>The result of a method, awaited.</summary>
    public static async Task<object?> Answer(
        MethodInfo method,
        FetchStep step,
        Dictionary<string, object?> arguments,
        Run run,
        params object?[] about
    )
    {
        await using var scope = run.Services.CreateAsyncScope();
        var compiled = CompiledMethod.Of(method);
        var others = With(compiled.Parameters.Skip(about.Length), step.First(run), arguments, scope, run);
        var answer = await compiled.Call(null, [.. about, .. others]);
        NoteUnreadable(scope, step.Fields, run);
        return answer;
    }

    /// <summary>Records that a method has left out records that cannot be read.</summary>
    public static void NoteUnreadable(IServiceScope scope, IReadOnlyList<SelectedField> fields, Run run)
    {
        if (scope.ServiceProvider.GetRequiredService<UnreadableRecords>().Fault is { } fault)
        {
            FieldFaults.NoteUnreadable(run, fields, fault);
        }
    }

    /// <summary>The values for these parameters of a method.</summary>
    public static IEnumerable<object?> With(
        IEnumerable<ParameterInfo> parameters,
        SelectedField selected,
        Dictionary<string, object?> arguments,
        IServiceScope scope,
        Run run
    )
    {
        var current = scope.ServiceProvider.GetRequiredService<CurrentIdentity>();
        (current.Identity, current.Act) = (run.Caller.Identity, selected.Field.Name);
        return parameters.Select(p =>
            p.ParameterType == typeof(CancellationToken) ? run.Cancellation
            : p.ParameterType == typeof(Identity) ? run.Caller.Identity
            : selected.Field.Arguments.Any(a => a.Name == p.Name) ? arguments.GetValueOrDefault(p.Name!)
            : scope.ServiceProvider.GetRequiredService(p.ParameterType)
        );
    }
}
