using System.Data.Common;
using Commons.Households;
using Commons.Store;
using Graph.Tests.Hosting;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
#if !SQLSERVER
using Npgsql;
#endif

namespace Graph.Tests;

/// <summary>Transient faults are not reported to callers, and retries apply nothing twice.</summary>
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
        db.IdempotencyRecords.Add(Some("repeated"));
        await db.SaveChangesAsync();
        Assert.Equal(2, fault.Attempts);
        Assert.Equal(1, await db.IdempotencyRecords.CountAsync(r => r.Key == "repeated"));
    }

    [Fact]
    public async Task A_save_whose_commit_is_in_doubt_is_not_repeated()
    {
        var fault = new Failing(beforeCommit: false);
        await using var db = Open(fault);
        db.IdempotencyRecords.Add(Some("in doubt"));
        await Assert.ThrowsAsync(Failing.Gone().GetType(), () => db.SaveChangesAsync());
        Assert.Equal(1, fault.Attempts);
        Assert.Equal(1, await db.IdempotencyRecords.CountAsync(r => r.Key == "in doubt"));
    }

    [Fact]
    public async Task What_a_commit_in_doubt_may_have_changed_is_forgotten_by_this_host()
    {
        var heard = new List<IEvent>();
        host!.Services.GetRequiredService<CommittedEvents>().Committed += heard.Add;
        await using var known = host.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();
        await using var db = Open(new Failing(beforeCommit: false), known);
        db.Add(Commons.Officials.Official.Enter("DOUBT-1", "某人"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Contains(new Commons.Officials.AuthoritySaved(), heard);
    }

    [Fact]
    public async Task In_a_transaction_that_somebody_began_nothing_is_repeated()
    {
        var fault = new Failing(beforeCommit: true);
        await using var db = Open(fault);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.IdempotencyRecords.Add(Some("begun"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Equal(1, fault.Attempts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_read_of_rows_that_a_cut_connection_ended_begins_again_and_has_each_row_once(bool isAtStart)
    {
        // More rows than the client has buffered when the connection is closed.
        const int Rows = 300_000;
        await using var db = host!.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();
        var query = (
            from one in db.Households
            from other in db.Set<Household>()
            orderby one.Id, other.Id
            select new object[] { one.Id, other.Id }
        ).Take(Rows);
        var attempts = new List<HashSet<(long, long)>>();
        // A connection that is already open and proves to be closed when the statement is sent.
        await db.Database.OpenConnectionAsync();
        if (isAtStart)
        {
            await Installations.Cut(installation);
        }
        else
        {
            await db.Database.CloseConnectionAsync();
        }

        var read = await db.ReadRows(
            query,
            () =>
            {
                attempts.Add([]);
                return attempts[^1];
            },
            (rows, row) =>
            {
                Assert.True(rows.Add((row.GetInt64(0), row.GetInt64(1))));
                if (!isAtStart && attempts.Count == 1 && rows.Count == 1)
                {
                    Installations.Cut(installation).GetAwaiter().GetResult();
                }
            },
            CancellationToken.None
        );
        Assert.Equal(2, attempts.Count);
        Assert.InRange(attempts[0].Count, isAtStart ? 0 : 1, isAtStart ? 0 : Rows - 1);
        Assert.Equal(Rows, read.Count);
    }

    private static IdempotencyRecord Some(string key) =>
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

    /// <summary>The product's own context, with an injected fault.</summary>
    private ModuleContext Open(Failing fault)
    {
        using var known = host!.Services.GetServices<ModuleStore>().First().Open();
        return Open(fault, known);
    }

    private static ModuleContext Open(Failing fault, ModuleContext known)
    {
        var options = new DbContextOptionsBuilder((DbContextOptions)known.GetService<IDbContextOptions>());
        options.AddInterceptors(fault, fault.Commits);
        return (ModuleContext)Activator.CreateInstance(known.GetType(), options.Options)!;
    }

    /// <summary>Fails the first save like a lost connection: before its commit, or just after it.</summary>
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

        // The exception as the driver throws it.
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
