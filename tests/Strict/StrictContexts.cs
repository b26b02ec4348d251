using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Strict;

/// <summary>
/// Makes the readers strict that a module's context returns to callers. For its own reads, EF Core converts values by the
/// mapping of each server.
/// </summary>
internal sealed class StrictContexts : DbCommandInterceptor
{
    private static readonly StrictContexts Instance = new();

    private static readonly MethodInfo Configure = typeof(StrictContexts).GetMethod(
        nameof(Add),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    /// <summary>Makes every module's context return strict readers.</summary>
    public static void Guard(IServiceCollection services)
    {
        var contexts = services
            .Select(s => s.ServiceType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IDbContextFactory<>))
            .Select(t => t.GetGenericArguments()[0])
            .Distinct()
            .ToList();
        contexts.ForEach(context => Configure.MakeGenericMethod(context).Invoke(null, [services]));
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    ) =>
        ValueTask.FromResult(
            StrictReaders.Knows(command.CommandText) ? new StrictReader(result, command.CommandText) : result
        );

    private static void Add<TContext>(IServiceCollection services)
        where TContext : DbContext =>
        services.ConfigureDbContext<TContext>(options => options.AddInterceptors(Instance));
}
