using System.Data.Common;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Data.Servers;

/// <summary>What differs between the databases that may hold the data; everything else is the same on all of them.</summary>
internal abstract class Server
{
    /// <summary>Whether the modules' schemas lie in one database, so that one connection reads them all.</summary>
    public abstract bool IsShared { get; }

    /// <summary>How its values are read and its statements ended.</summary>
    public virtual Driver Driver { get; } = new PlainDriver();

    /// <summary>Tells EF Core how to reach a module's schema.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string schema);

    /// <summary>A connection to the database of a module's schema, pooled and not yet open.</summary>
    public abstract DbConnection Connect(string schema);

    /// <summary>Makes sure that there is a place for the schemas, before any of them is looked at.</summary>
    /// <exception cref="StartRefused">The place cannot be reached or written to.</exception>
    public abstract Task Prepare(CancellationToken cancellation);

    /// <summary>What a module's place is told once, before its first migration.</summary>
    public virtual Task Prepare(ModuleContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What is said where no server is named.</summary>
    public static string Unnamed(StorageProvider provider) =>
        $"缺少连接字符串 · Storage:Provider is {provider}, so ConnectionStrings__Storage must name the server and the database.";

    protected static string Required(string? connection, StorageProvider provider) =>
        string.IsNullOrWhiteSpace(connection) ? throw new StartRefused(Unnamed(provider)) : connection;
}
