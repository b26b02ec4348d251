using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Publicity.Notices;
using Publicity.Postings;
using Publicity.Sessions;

namespace Publicity.Store;

internal sealed class PublicityContext(DbContextOptions<PublicityContext> options) : ModuleContext(options, "publicity")
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<PostingDuty> PostingDuties => Set<PostingDuty>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<PolicySession> PolicySessions => Set<PolicySession>();
}
