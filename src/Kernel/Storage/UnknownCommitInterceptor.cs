using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage;

/// <summary>Marks an exception that was thrown while committing: it is unknown whether the changes were saved.</summary>
internal sealed class UnknownCommitInterceptor : DbTransactionInterceptor
{
    public static readonly UnknownCommitInterceptor Instance = new();
    private const string Mark = "Kernel.UnknownCommitInterceptor";

    public static bool IsUnknown(Exception? fault)
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
