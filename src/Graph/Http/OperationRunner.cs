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

/// <summary>Carries out an operation for one who is told each answer as it comes; whatever goes wrong is an answer too.</summary>
internal sealed partial class OperationRunner(
    Executor executor,
    SecurityLog security,
    StorageFailureLog watch,
    ILogger<OperationRunner> log
)
{
    /// <param name="request">What is asked.</param>
    /// <param name="execution">How it is to be carried out; its cancellation ends the stream.</param>
    /// <param name="next">Takes each answer.</param>
    /// <exception cref="SubscriptionInterrupted">The connection is to be ended so that the client subscribes again.</exception>
    /// <returns>Why it could not be carried out, or on; null where it ended as it should.</returns>
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
            // Where it does not listen yet, the request itself is refused.
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

    /// <summary>An answer of nothing but errors.</summary>
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
