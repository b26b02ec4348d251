using Kernel.Storage.Errors;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>Acquires leases with a conditional update, so that the same statement works on all servers.</summary>
internal static class Leases
{
    /// <summary>Acquires or renews a lease.</summary>
    /// <param name="db">The module whose work it is.</param>
    /// <param name="name">The name of the work.</param>
    /// <param name="holder">The host.</param>
    /// <param name="length">The duration.</param>
    /// <param name="clock">The clock that all hosts share.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Whether this host holds the lease now.</returns>
    public static async Task<bool> Claim(
        this ModuleContext db,
        string name,
        string holder,
        TimeSpan length,
        DatabaseClock clock,
        CancellationToken cancellation
    )
    {
        await clock.Measure(cancellation);
        var now = clock.Now();
        var until = now + length;

        // No lease is longer than this: a later time was written by a wrong clock.
        var never = until + length;
        var claimed = await db
            .Leases.Where(l => l.Name == name && (l.Holder == holder || l.Until < now || l.Until > never))
            .ExecuteUpdateAsync(
                set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until),
                cancellation
            );
        if (claimed == 1)
        {
            return true;
        }

        if (await db.Leases.AnyAsync(l => l.Name == name, cancellation))
        {
            return false;
        }

        try
        {
            db.Leases.Add(
                new Lease
                {
                    Name = name,
                    Holder = holder,
                    Until = until,
                }
            );
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException raced) when (StorageErrors.IsDuplicate(raced))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
