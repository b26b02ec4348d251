using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Graph.Planning.Fields;

/// <summary>What is told of a fault: everything to the operator, to the client that there was one and where.</summary>
internal static partial class Failing
{
    public static readonly Problem Late = new(
        Codes.Timeout,
        "操作超时，已取消。",
        "The operation took too long and was cancelled."
    );

    public static void Note(Run run, Selected selected, Exception fault)
    {
        FieldFailed(run.Services.GetRequiredService<ILogger<Run>>(), fault, string.Join('.', selected.Path));
        run.Problems.Add(Internal(selected.Path));
    }

    public static Problem Internal(IReadOnlyList<object>? path) =>
        new(Codes.Internal, "服务器内部错误。", "Something went wrong on the server.", path);

    [LoggerMessage(1, LogLevel.Error, "Loading {Field} failed")]
    private static partial void FieldFailed(ILogger log, Exception fault, string field);
}
