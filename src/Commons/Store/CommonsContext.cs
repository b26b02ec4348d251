using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.Store;

/// <summary>The shared registry's context. Other modules call its services; its tables are its own.</summary>
/// <param name="options">The context's options.</param>
public sealed class CommonsContext(DbContextOptions<CommonsContext> options) : ModuleContext(options, "commons");
