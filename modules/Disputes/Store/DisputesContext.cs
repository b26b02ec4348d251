using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disputes.Store;

internal sealed class DisputesContext(DbContextOptions<DisputesContext> options) : ModuleContext(options, "disputes");
