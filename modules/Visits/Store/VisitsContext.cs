using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Visits.Store;

internal sealed class VisitsContext(DbContextOptions<VisitsContext> options) : ModuleContext(options, "visits");
