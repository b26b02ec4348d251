using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Store;

internal sealed class AssessmentContext(DbContextOptions<AssessmentContext> options)
    : ModuleContext(options, "assessment");
