using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Petitions.Store;

internal sealed class PetitionsContext(DbContextOptions<PetitionsContext> options)
    : ModuleContext(options, "petitions");
