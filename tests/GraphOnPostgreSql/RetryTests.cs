using System.Data.Common;
using Graph.Tests.Hosting;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
#if !SQLSERVER
using Npgsql;
#endif

namespace Graph.Tests;

/// <summary>Faults that pass are not told to those who ask, and nothing is done twice because of them.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private string[] installation = [];
    private TestHost.Second? host;

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            installation = await Installations.Take();
            host = new TestHost.Second(installation);
            await host.InitializeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
            await Installations.Drop(installation);
        }
    }

    [Fact]
    public async Task A_change_whose_connections_have_been_cut_is_carried_out_once()
    {
        var people = await host!.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        await SomeVisit.Record(host, people, "before");
        var count = await Visits();
        await Installations.Cut(installation);
        await SomeVisit.Record(host, people, "after");
        Assert.Equal(count + 1, await Visits());
    }

    [Fact]
    public async Task A_save_that_failed_before_its_commit_is_repeated()
    {
        var fault = new Failing(beforeCommit: true);
        await using var db = Open(fault);
        db.Receipts.Add(Some("repeated"));
        await db.SaveChangesAsync();
        Assert.Equal(2, fault.Attempts);
        Assert.Equal(1, await db.Receipts.CountAsync(r => r.Key == "repeated"));
    }

    [Fact]
    public async Task A_save_whose_commit_is_in_doubt_is_not_repeated()
    {
        var fault = new Failing(beforeCommit: false);
        await using var db = Open(fault);
        db.Receipts.Add(Some("in doubt"));
        await Assert.ThrowsAsync(Failing.Gone().GetType(), () => db.SaveChangesAsync());
        Assert.Equal(1, fault.Attempts);
        Assert.Equal(1, await db.Receipts.CountAsync(r => r.Key == "in doubt"));
    }

    [Fact]
    public async Task In_a_transaction_that_somebody_began_nothing_is_repeated()
    {
        var fault = new Failing(beforeCommit: true);
        await using var db = Open(fault);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Receipts.Add(Some("begun"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Equal(1, fault.Attempts);
    }

    private static Receipt Some(string key) =>
        new()
        {
            Key = key,
            InputHash = "",
            At = DateTime.UnixEpoch,
        };

    private async Task<int> Visits() =>
        (await host!.Data("{ visits(first: 0) { totalCount } }"))
            .GetProperty("visits")
            .GetProperty("totalCount")
            .GetInt32();

    /// <summary>The product's own context, with a fault in its way.</summary>
    private ModuleContext Open(Failing fault)
    {
        using var known = host!.Services.GetServices<ModuleStore>().First().Open();
        var options = new DbContextOptionsBuilder((DbContextOptions)known.GetService<IDbContextOptions>());
        options.AddInterceptors(fault, fault.Commits);
        return (ModuleContext)Activator.CreateInstance(known.GetType(), options.Options)!;
    }

    /// <summary>Breaks the first save, as a connection does that is gone: before its commit, or just after it.</summary>
    private sealed class Failing(bool beforeCommit) : DbCommandInterceptor
    {
        public int Attempts { get; private set; }

        public IInterceptor Commits { get; } = new AfterCommit(!beforeCommit);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (!command.CommandText.Contains("INSERT", StringComparison.Ordinal))
            {
                return ValueTask.FromResult(result);
            }

            Attempts++;
            return beforeCommit && Attempts == 1 ? throw Gone() : ValueTask.FromResult(result);
        }

        // As the driver says it.
#if SQLSERVER
        public static TimeoutException Gone() => new("The connection is gone.");
#else
        public static NpgsqlException Gone() => new("The connection is gone.", new IOException());
#endif

        private sealed class AfterCommit(bool fails) : DbTransactionInterceptor
        {
            public override Task TransactionCommittedAsync(
                DbTransaction transaction,
                TransactionEndEventData eventData,
                CancellationToken cancellationToken = default
            ) => fails ? throw Gone() : Task.CompletedTask;
        }
    }
}
