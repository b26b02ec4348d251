using System.Buffers;
using System.Text.Json;
using Graph.Callers;
using Graph.Documents;
using Graph.Errors;
using Graph.Execution;
using Graph.Plans;
using Graph.Schema;
using Graph.Subscriptions;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Microsoft.Extensions.Logging;

namespace Graph.Http;

/// <summary>Executes an operation and passes each response on as it arrives; errors become responses, too.</summary>
internal sealed partial class OperationRunner(
    Executor executor,
    SecurityLog security,
    StorageFailureLog watch,
    ILogger<OperationRunner> log
)
{
    /// <param name="request">The request.</param>
    /// <param name="execution">How to execute it; its cancellation ends the stream.</param>
    /// <param name="next">Receives each response.</param>
    /// <exception cref="SubscriptionInterrupted">The connection must be closed so that the client subscribes again.</exception>
    /// <returns>Why it could not be executed or continued; null if it ended normally.</returns>
    public async Task<IReadOnlyList<Problem>?> Tell(
        GraphRequest request,
        ExecutionRequest execution,
        Func<ReadOnlyMemory<byte>, Task> next
    )
    {
        try
        {
            await foreach (var answer in executor.Stream(request, execution))
            {
                await next(answer);
            }

            return null;
        }
        catch (RequestError refused)
        {
            security.Note(execution.Caller, refused.Problems[0]);
            return refused.Problems;
        }
        catch (OperationCanceledException) when (execution.Cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (SubscriptionInterrupted)
        {
            // If the subscription is not active yet, the request itself is refused.
            execution.Begun?.TrySetException(new RequestError(FieldFaults.Of(StorageFailure.Unavailable)));
            throw;
        }
        catch (OperationCanceledException)
        {
            security.Note(execution.Caller, FieldFaults.Late);
            return [FieldFaults.Late];
        }
        catch (Exception fault)
        {
            if (watch.Note(fault) is { } trouble)
            {
                return [FieldFaults.Of(trouble)];
            }

            if (security.MayLogFault(execution.Caller))
            {
                StreamFailed(fault);
            }

            return [FieldFaults.Internal(null)];
        }
        finally
        {
            execution.Begun?.TrySetResult();
        }
    }

    /// <summary>A response that contains only errors.</summary>
    public static ReadOnlyMemory<byte> Refusal(IReadOnlyList<Problem> problems, Caller caller)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(output, Json.Options))
        {
            json.WriteStartObject();
            Problems.Write(json, problems, caller);
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    [LoggerMessage(1, LogLevel.Error, "A stream failed")]
    private partial void StreamFailed(Exception fault);
}
