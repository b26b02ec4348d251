using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.Store;

/// <summary>The shared registry's schema. Other rooms ask for its facts; its tables are its own.</summary>
/// <param name="options">Where and how.</param>
public sealed class CommonsContext(DbContextOptions<CommonsContext> options) : ModuleContext(options, "commons");
