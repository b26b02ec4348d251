using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Graph.Planning.Fields;

/// <summary>A field that cannot be loaded is null and says so; its neighbours are answered all the same.</summary>
internal static partial class Failing
{
    public static async Task Field(Run run, Selected selected, Func<Task> load)
    {
        try
        {
            await load();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or RequestRefused))
        {
            FieldFailed(run.Services.GetRequiredService<ILogger<Run>>(), fault, string.Join('.', selected.Path));
            run.Problems.Add(Internal(selected.Path));
        }
    }

    public static Problem Internal(IReadOnlyList<object>? path) =>
        new(Codes.Internal, "服务器内部错误。", "Something went wrong on the server.", path);

    [LoggerMessage(1, LogLevel.Error, "Loading {Field} failed")]
    private static partial void FieldFailed(ILogger log, Exception fault, string field);
}
