using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Publicity.Store;

internal sealed class PublicityContext(DbContextOptions<PublicityContext> options)
    : ModuleContext(options, "publicity");
