using Kernel.Storage;
using Kernel.Storage.Errors;
using Kernel.Storage.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tds;

namespace SqlServer.Tests;

/// <summary>
/// Transient faults and duplicates: every exception here is thrown by the driver itself, from a server that closes the connection or
/// raises an error.
/// </summary>
public sealed class FaultTests
{
    // By name, because the types belong to the tests.
    public static TheoryData<string, string> Phases
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var phase in new[] { "Accept", "Prelogin", "Login", "Batch", "Begin", "Commit" })
            {
                all.Add(phase, nameof(TdsBreak.Close));
                all.Add(phase, nameof(TdsBreak.Reset));
            }

            return all;
        }
    }

    // The numbers of the server's transient errors.
    private static readonly int[] Numbers =
    [
        596,
        601,
        913,
        921,
        922,
        976,
        983,
        1204,
        1205,
        1222,
        3960,
        4060,
        6005,
        8645,
        8651,
        10928,
        11001,
        17142,
        18401,
        40501,
        40613,
        49920,
    ];

    public static TheoryData<int> Passing => [.. Numbers];

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task A_connection_that_breaks_off_is_the_storage_away(string phase, string how)
    {
        await using var server = new TdsServer
        {
            BreaksAt = Enum.Parse<TdsPhase>(phase),
            How = Enum.Parse<TdsBreak>(how),
        };
        var fault = await Fault(server);
        Assert.True(StorageFailures.Classify(fault) == StorageFailure.Unavailable, fault.ToString());
        Assert.True(SqlServerErrors.IsTransient(fault), fault.ToString());
    }

    [Fact]
    public async Task So_is_a_server_that_refuses_and_one_whose_name_is_unknown()
    {
        var server = new TdsServer();
        var gone = server.ConnectionString;
        await server.DisposeAsync();
        foreach (var address in new[] { gone, "Server=no-such-host.invalid;Database=x;Encrypt=false" })
        {
            using var unreachable = new SqlServerProvider(address, null);
            var fault = await Assert.ThrowsAnyAsync<Exception>(() => ConnectionTests.Ask(unreachable));
            Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(fault));
        }
    }

    [Fact]
    public async Task So_is_a_server_that_hangs()
    {
        await using var server = new TdsServer { BreaksAt = TdsPhase.Login, How = TdsBreak.Hang };
        using var hanging = new SqlServerProvider($"{server.ConnectionString};Connect Timeout=1", null);
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => ConnectionTests.Ask(hanging));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(fault));
    }

    [Fact]
    public async Task So_is_a_pool_whose_connections_are_all_in_use()
    {
        await using var server = new TdsServer();
        using var small = new SqlServerProvider($"{server.ConnectionString};Max Pool Size=1;Connect Timeout=1", null);
        await using var taken = small.Connect("");
        await taken.OpenAsync();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectionTests.Ask(small));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(fault));
        Assert.True(SqlServerErrors.IsTransient(fault));

        // The driver's other exceptions of this type are errors of the program.
        await using var closed = small.Connect("");
        await using var command = closed.CreateCommand();
        command.CommandText = "SELECT 1";
        var misuse = await Assert.ThrowsAsync<InvalidOperationException>(() => command.ExecuteScalarAsync());
        Assert.Null(StorageFailures.Classify(misuse));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_message_that_passes_is_recognised(int number)
    {
        await using var server = new TdsServer(_ => TdsAnswer.Fault(number));
        var fault = Assert.IsType<SqlException>(await Fault(server));
        Assert.Equal(number, fault.Number);
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(fault));
    }

    [Theory]
    [InlineData(208, null)]
    [InlineData(547, null)]
    [InlineData(2627, null)]
    [InlineData(18456, null)]
    [InlineData(9002, StorageFailure.Full)]
    [InlineData(1105, StorageFailure.Full)]
    [InlineData(3906, StorageFailure.ReadOnly)]
    [InlineData(978, StorageFailure.ReadOnly)]
    public async Task What_does_not_pass_is_not_taken_for_what_does(int number, StorageFailure? trouble)
    {
        await using var server = new TdsServer(asked =>
            asked.Phase == TdsPhase.Batch ? TdsAnswer.Fault(number) : TdsAnswer.Done()
        );
        var fault = await Fault(server);
        Assert.Equal(trouble, StorageFailures.Classify(fault));
        Assert.False(SqlServerErrors.IsTransient(fault));
    }

    [Fact]
    public async Task What_passes_is_repeated_and_asked_again_by_the_same_list()
    {
        foreach (var number in Numbers)
        {
            var left = 2;
            await using var server = new TdsServer(asked =>
                asked.Phase != TdsPhase.Batch ? TdsAnswer.Done()
                : Interlocked.Decrement(ref left) >= 0 ? TdsAnswer.Fault(number)
                : TdsAnswer.Number(1)
            );
            await using var app = ConnectionTests.Product(server);
            await using var db = app.Services.GetServices<ModuleStore>().First().Open();
            Assert.Equal(1, await db.IdempotencyRecords.CountAsync());
            Assert.Equal(3, server.Texts.Count());
        }
    }

    [Fact]
    public async Task A_commit_that_was_cut_off_is_not_repeated()
    {
        await using var server = new TdsServer(asked =>
            asked.Text.Contains("@@ROWCOUNT", StringComparison.Ordinal) ? TdsAnswer.Number(1) : TdsAnswer.Done(1)
        )
        {
            BreaksAt = TdsPhase.Commit,
        };
        await using var app = ConnectionTests.Product(server);
        await using var db = app.Services.GetServices<ModuleStore>().First().Open();
        db.Leases.Add(
            new Lease
            {
                Name = "x",
                Holder = "y",
                Until = DateTime.UnixEpoch,
            }
        );
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.True(UnknownCommitInterceptor.IsUnknown(fault));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(fault));
        Assert.Single(server.Requests, r => r.Phase == TdsPhase.Commit);
    }

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    [InlineData(515, false)]
    [InlineData(2628, false)]
    public async Task A_key_that_is_taken_is_a_duplicate_and_no_other_constraint_is(int number, bool isDuplicate)
    {
        await using var server = new TdsServer(asked =>
            asked.Phase == TdsPhase.Batch ? TdsAnswer.Fault(number, severity: 14) : TdsAnswer.Done()
        );
        await using var app = ConnectionTests.Product(server);
        await using var db = app.Services.GetServices<ModuleStore>().First().Open();
        db.Leases.Add(
            new Lease
            {
                Name = "x",
                Holder = "y",
                Until = DateTime.UnixEpoch,
            }
        );
        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(isDuplicate, StorageErrors.IsDuplicate(fault));
    }

    /// <summary>The exception of the driver while it opens a connection, begins a transaction, executes a statement and commits.</summary>
    private static async Task<Exception> Fault(TdsServer server)
    {
        using var product = new SqlServerProvider(server.ConnectionString, null);
        return await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var connection = product.Connect("");
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = ("SELECT 1", transaction);
            await command.ExecuteScalarAsync();
            await transaction.CommitAsync();
        });
    }
}
