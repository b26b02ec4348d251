using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kernel.PersonalData;

/// <summary>Maps personal texts to two columns: the ciphertext and its blind index.</summary>
internal static class PersonalModel
{
    private const int TokenLength = 22;

    public static void Apply(ModelConfigurationBuilder builder) =>
        builder.Properties<PersonalText>().HaveConversion<Converter>().HaveMaxLength(PersonalText.MaxLength);

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(PersonalText)).ToList())
            {
                var lookup = PersonalColumn.LookupOf(property.Name);
                builder.Entity(entity.ClrType).Property<string?>(lookup).HasMaxLength(TokenLength);
                builder.Entity(entity.ClrType).HasIndex(lookup);
            }
        }
    }

    private sealed class Converter()
        : ValueConverter<PersonalText, string>(text => text.Ciphertext!, envelope => PersonalText.Stored(envelope));
}
