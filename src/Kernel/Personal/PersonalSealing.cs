using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Personal;

/// <summary>Seals the personal texts of what is about to be saved, and keeps beside each by what it is found.</summary>
/// <param name="keys">The keys.</param>
public sealed class PersonalSealing(Keyring keys) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                Seal(entry);
            }
        }

        return ValueTask.FromResult(result);
    }

    private void Seal(EntityEntry entry)
    {
        foreach (var property in entry.Metadata.GetProperties().Where(p => p.ClrType == typeof(PersonalText)))
        {
            var column = PersonalColumn.Of(property.PropertyInfo!);
            if (entry.Property(property).CurrentValue is not PersonalText text)
            {
                entry.Property(column.Lookup).CurrentValue = null;
            }
            else if (text.Envelope is null)
            {
                text.Seal(keys, column, ((IKey)entry.Property("Id").CurrentValue!).Value);
                entry.Property(column.Lookup).CurrentValue = keys.Token(column, text.Clear!);
            }
        }
    }
}
