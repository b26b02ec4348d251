using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kernel.PersonalData;

/// <summary>Encrypts personal texts before they are saved, and updates the blind index beside each.</summary>
/// <param name="keys">The encryption keys.</param>
public sealed class PersonalDataEncryption(Keyring keys)
{
    /// <summary>Encrypts added and modified texts.</summary>
    public void Encrypt(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                Encrypt(entry);
            }
        }
    }

    private void Encrypt(EntityEntry entry)
    {
        foreach (var property in entry.Metadata.GetProperties().Where(p => p.ClrType == typeof(PersonalText)))
        {
            var column = PersonalColumn.For(property.PropertyInfo!);
            if (entry.Property(property).CurrentValue is not PersonalText text)
            {
                entry.Property(column.Lookup).CurrentValue = null;
            }
            else if (text.Ciphertext is null)
            {
                text.Encrypt(keys, column, ((IKey)entry.Property("Id").CurrentValue!).Value);
                entry.Property(column.Lookup).CurrentValue = keys.Token(column, text.Clear!);
            }
        }
    }
}
