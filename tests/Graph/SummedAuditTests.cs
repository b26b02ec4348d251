using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Commons.Store;
using Graph.Tests.Hosting;
using Kernel.Audit;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>More than a hundred new records of a kind share one audit entry, as for an import; updates never do.</summary>
public sealed class SummedAuditTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Many = 101;
    private static readonly DateOnly From = new(2020, 1, 1);

    [Fact]
    public async Task Many_new_records_share_an_entry_and_many_changed_ones_have_one_each()
    {
        await using var db = Open();
        var grants = await Add(db, Many);
        var summed = Assert.Single(Written(db));
        Assert.Null(summed.SubjectKey);
        Assert.Contains($"\"added\":{Many}", summed.Changes);

        grants.ForEach(grant => grant.End(From.AddDays(1)));
        await db.SaveChangesAsync();
        var each = Written(db);
        Assert.Equal(grants.Select(g => (long?)g.Id.Value).Order(), each.Select(e => e.SubjectKey).Order());
        Assert.All(each, e => Assert.Contains("\"until\":[\"2020-01-10\",\"2020-01-02\"]", e.Changes));
    }

    [Fact]
    public async Task A_changed_record_among_many_new_ones_has_an_entry_of_its_own()
    {
        await using var db = Open();
        var first = (await Add(db, 1))[0];
        Written(db);
        first.End(From.AddDays(1));
        await Add(db, Many);
        var entries = Written(db);
        Assert.Contains("\"2020-01-02\"", Assert.Single(entries, e => e.SubjectKey == first.Id.Value).Changes);
    }

    [Fact]
    public async Task Many_records_that_are_removed_have_an_entry_each()
    {
        await using var db = Open();
        var grants = await Add(db, Many);
        Written(db);
        db.RemoveRange(grants);
        await db.SaveChangesAsync();
        Assert.Equal(Many, Written(db).Select(e => e.SubjectKey).Distinct().Count());
    }

    private CommonsContext Open() =>
        (CommonsContext)
            host.Services.GetServices<ModuleStore>().Single(s => s.Context == typeof(CommonsContext)).Open();

    private static async Task<List<PurposeGrant>> Add(CommonsContext db, int count)
    {
        var (officials, unit) = (
            await db.Set<Official>().OrderBy(o => o.Id).Select(o => o.Id).Take(2).ToListAsync(),
            await db.Set<OrgUnit>().OrderBy(u => u.Id).Select(u => u.Id).FirstAsync()
        );
        var terms = new GrantTerms(Purpose.Visits, "审计", From, From.AddDays(9));
        var grants = Enumerable
            .Range(0, count)
            .Select(_ => PurposeGrant.Give(officials[0], officials[1], unit, terms))
            .ToList();
        db.PurposeGrants.AddRange(grants);
        await db.SaveChangesAsync();
        return grants;
    }

    /// <returns>The entries about grants from the last save.</returns>
    private static List<AuditEntry> Written(CommonsContext db)
    {
        var written = db
            .ChangeTracker.Entries<AuditEntry>()
            .Select(e => e.Entity)
            .Where(e => e.SubjectKind == nameof(PurposeGrant))
            .ToList();
        foreach (var entry in db.ChangeTracker.Entries<AuditEntry>().ToList())
        {
            entry.State = EntityState.Detached;
        }

        return written;
    }
}
