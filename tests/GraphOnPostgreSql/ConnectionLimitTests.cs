using Kernel.Storage.Errors;
using Kernel.Storage.PostgreSql;
using Npgsql;

namespace Graph.Tests;

/// <summary>A server accepts a limited number of connections, and its hosts leave some to other clients.</summary>
public sealed class ConnectionLimitTests(OwnServer server) : IClassFixture<OwnServer>
{
    [Theory]
    [InlineData("", 40)]
    [InlineData(";Maximum Pool Size=7", 7)]
    [InlineData(";Minimum Pool Size=50", 50)]
    public void A_host_takes_no_more_connections_than_its_pool_may_hold(string said, int most)
    {
        using var provider = new PostgreSqlProvider($"Host=localhost;Database=any{said}", null);
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(provider.Connect("").ConnectionString).MaxPoolSize);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData(";Timeout=20", 20)]
    public void A_connection_is_waited_for_as_long_as_documented(string said, int seconds)
    {
        using var provider = new PostgreSqlProvider($"Host=localhost;Database=any{said}", null);
        Assert.Equal(seconds, new NpgsqlConnectionStringBuilder(provider.Connect("").ConnectionString).Timeout);
    }

    [Fact]
    public async Task An_exhausted_pool_and_a_full_server_are_told_from_a_server_that_is_away()
    {
        await using var source = NpgsqlDataSource.Create(
            $"{server.Cluster.AddressOf("postgres")};Maximum Pool Size=1;Timeout=1"
        );
        await using var only = await source.OpenConnectionAsync();
        var exhausted = await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await source.OpenConnectionAsync());
        Assert.True(StorageErrors.IsPoolExhausted(exhausted), $"{exhausted}");
        Assert.True(StorageErrors.IsOutOfConnections(exhausted));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(exhausted));

        var full = new PostgresException("sorry, too many clients already", "FATAL", "FATAL", "53300");
        Assert.True(StorageErrors.IsOutOfConnections(new InvalidOperationException("wrapped", full)));
        Assert.False(StorageErrors.IsPoolExhausted(full));
        Assert.Equal(StorageFailure.Unavailable, StorageFailures.Classify(full));

        var away = new NpgsqlException("Exception while reading from stream", new TimeoutException());
        Assert.False(StorageErrors.IsOutOfConnections(away));
    }
}
