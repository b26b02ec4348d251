using Graph.Documents;
using Graph.Errors;
using Kernel.Settings;
using Microsoft.Extensions.Hosting;

namespace Graph.Execution;

/// <summary>Plans every trusted document at start, so that one that does not fit the schema prevents the start.</summary>
internal sealed class TrustedDocumentCheck(TrustedDocuments documents, Executor executor) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, text) in documents.Files)
        {
            try
            {
                await executor.PlanOf(text, operationName: null, cancellationToken);
            }
            catch (RequestError refused)
            {
                throw new StartupException(
                    $"查询文档不符合结构 · The trusted document {name} is not valid: {refused.Problems[0].English}",
                    refused
                );
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
