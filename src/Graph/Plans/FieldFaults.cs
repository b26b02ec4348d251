using Graph.Errors;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Graph.Plans;

/// <summary>Reports faults: with all details to the operator; to the client only that a fault occurred, and where.</summary>
internal static partial class FieldFaults
{
    public static readonly Problem Late = new(
        Codes.Timeout,
        "操作超时，已取消。",
        "The operation took too long and was cancelled."
    );

    /// <exception cref="RequestError">The database fails and nothing was changed: then no field can be resolved.</exception>
    public static void Note(Run run, IReadOnlyList<SelectedField> fields, Exception fault)
    {
        var wanted = run.Included(fields);
        var problems = Of(run, wanted[0].Path, fault);
        foreach (var field in wanted)
        {
            foreach (var problem in problems)
            {
                run.Note(field, problem.Path is null ? problem with { Path = field.Path } : problem);
            }
        }
    }

    /// <summary>Records that rows of fields cannot be read and are left out.</summary>
    public static void NoteUnreadable(Run run, IReadOnlyList<SelectedField> fields, Exception fault)
    {
        var wanted = run.Included(fields);
        RecordUnreadable(run.Services.GetRequiredService<ILogger<Run>>(), fault, string.Join('.', wanted[0].Path));
        foreach (var field in wanted)
        {
            run.Note(
                field,
                new Problem(
                    Codes.RecordUnreadable,
                    "有记录的内容无法读取，已略去；其余正常返回。",
                    "A stored record cannot be read and is left out; the others are answered.",
                    field.Path
                )
            );
        }
    }

    // A problem without a path applies to each field.
    private static IReadOnlyList<Problem> Of(Run run, IReadOnlyList<object> path, Exception fault)
    {
        switch (fault)
        {
            case RequestError refused:
                return refused.Problems;
            case OperationCanceledException:
                return [Late];
        }

        if (run.Services.GetRequiredService<StorageFailureLog>().Note(fault) is { } trouble)
        {
            return run.HasChanged ? [Of(trouble)] : throw new RequestError(Of(trouble, path));
        }

        FieldFailed(run.Services.GetRequiredService<ILogger<Run>>(), fault, string.Join('.', path));
        return [Internal(null)];
    }

    public static Problem Internal(IReadOnlyList<object>? path) =>
        new(Codes.Internal, "服务器内部错误。", "Something went wrong on the server.", path);

    public static Problem Of(StorageFailure trouble, IReadOnlyList<object>? path = null) =>
        trouble switch
        {
            StorageFailure.Full => new(
                Codes.StorageFull,
                "数据库磁盘已满，暂时无法保存，请稍后再试。",
                "The database's disk is full and nothing can be saved for now; try again later.",
                path
            ),
            StorageFailure.ReadOnly => new(
                Codes.StorageReadOnly,
                "数据库目前只读，暂时无法保存，请稍后再试。",
                "The database can only be read for now and nothing can be saved; try again later.",
                path
            ),
            _ => new(
                Codes.StorageUnavailable,
                "数据库暂时无法访问，请稍后再试。",
                "The database cannot be reached just now; try again shortly.",
                path
            ),
        };

    [LoggerMessage(1, LogLevel.Error, "Loading {Field} failed")]
    private static partial void FieldFailed(ILogger log, Exception fault, string field);

    [LoggerMessage(2, LogLevel.Error, "A stored record of {Field} cannot be read")]
    private static partial void RecordUnreadable(ILogger log, Exception fault, string field);
}
