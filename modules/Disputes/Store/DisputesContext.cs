using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Disputes.Store;

internal sealed class DisputesContext(DbContextOptions<DisputesContext> options) : ModuleContext(options, "disputes")
{
    public DbSet<Dispute> Disputes => Set<Dispute>();
}
