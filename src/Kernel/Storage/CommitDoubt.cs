using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage;

/// <summary>Notes on a fault that it came while committing: whether what was saved is there, nobody knows.</summary>
internal sealed class CommitDoubt : DbTransactionInterceptor
{
    public static readonly CommitDoubt Instance = new();
    private const string Mark = "Kernel.CommitDoubt";

    public static bool IsAbout(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault.Data.Contains(Mark))
            {
                return true;
            }
        }

        return false;
    }

    public override Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Action == "Commit")
        {
            eventData.Exception.Data[Mark] = true;
        }

        return Task.CompletedTask;
    }
}
