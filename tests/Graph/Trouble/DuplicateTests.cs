using System.Runtime.CompilerServices;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Trouble;

/// <summary>The classification of a failed save: a taken key is a duplicate, a violation of another constraint is not.</summary>
public sealed class DuplicateTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_primary_key_that_is_taken_is_a_duplicate()
    {
        await using (var first = Visits())
        {
            first.Leases.Add(Some("duplicate"));
            await first.SaveChangesAsync();
        }

        await using var second = Visits();
        second.Leases.Add(Some("duplicate"));
        Assert.True(
            StorageErrors.IsDuplicate(await Assert.ThrowsAsync<DbUpdateException>(() => second.SaveChangesAsync()))
        );
    }

    [Fact]
    public async Task A_unique_index_whose_value_is_taken_is_a_duplicate()
    {
        await using var db = Commons();
        var officials = db.Model.GetEntityTypes().Single(e => e.ClrType.Name == "Official");
        var official = Made(officials.ClrType, db);
        var set =
            (IQueryable<object>)
                typeof(DbContext)
                    .GetMethod(nameof(DbContext.Set), [])!
                    .MakeGenericMethod(officials.ClrType)
                    .Invoke(db, null)!;
        var taken = await set.AsNoTracking().Select(o => EF.Property<string>(o, "Number")).FirstAsync();
        db.Entry(official).Property("Number").CurrentValue = taken;
        Assert.True(
            StorageErrors.IsDuplicate(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync()))
        );
    }

    [Fact]
    public async Task A_reference_that_leads_nowhere_is_none()
    {
        await using var db = Visits();
        var referring = db.Model.GetEntityTypes().First(e => e.GetForeignKeys().Any(f => !f.IsOwnership));
        Made(referring.ClrType, db);
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.False(StorageErrors.IsDuplicate(failure), failure.ToString());
    }

    private static object Made(Type type, DbContext db)
    {
        var entity = RuntimeHelpers.GetUninitializedObject(type);
        var entry = db.Entry(entity);
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsNullable))
        {
            var clr = property.Metadata.ClrType;
            property.CurrentValue =
                clr == typeof(string) ? $"{Guid.CreateVersion7():N}"
                : clr == typeof(Kernel.Time.Month) ? new Kernel.Time.Month(202601)
                : clr.IsValueType ? Activator.CreateInstance(clr)
                : property.CurrentValue;
        }

        entry.State = EntityState.Added;
        return entity;
    }

    private static Lease Some(string name) =>
        new()
        {
            Name = name,
            Holder = "one",
            Until = DateTime.UnixEpoch,
        };

    private ModuleContext Visits() => Open("Visits");

    private ModuleContext Commons() => Open("Commons");

    private ModuleContext Open(string module) =>
        host.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == module).Open();
}
