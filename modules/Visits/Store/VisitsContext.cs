using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Visits.KeyGroups;

namespace Visits.Store;

internal sealed class VisitsContext(DbContextOptions<VisitsContext> options) : ModuleContext(options, "visits")
{
    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<VisitOfficial> VisitOfficials => Set<VisitOfficial>();

    public DbSet<VisitIssue> Issues => Set<VisitIssue>();

    public DbSet<KeyGroupEntry> KeyGroupEntries => Set<KeyGroupEntry>();
}
