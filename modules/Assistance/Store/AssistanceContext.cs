using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Store;

internal sealed class AssistanceContext(DbContextOptions<AssistanceContext> options)
    : ModuleContext(options, "assistance");
