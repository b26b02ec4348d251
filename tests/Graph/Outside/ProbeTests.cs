using System.Net;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Outside;

/// <summary>The answers of the health checks: correct, and one word each.</summary>
public sealed class ProbeTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("live")]
    [InlineData("startup")]
    [InlineData("ready")]
    public async Task A_host_that_serves_says_yes_to_every_probe(string probe)
    {
        using var answer = await host.Http.GetAsync($"/health/{probe}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"status":"Healthy"}""", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task However_many_ask_the_databases_are_asked_once_a_second()
    {
        var asked = 0;
        var statements = host.Services.GetRequiredService<Kernel.Storage.SqlMonitor>();
        void Count(Kernel.Storage.SqlStatement statement)
        {
            if (
                statement is { Schema: "petitions" }
                && statement.Text.Contains("\"MigrationId\"", StringComparison.Ordinal)
            )
            {
                Interlocked.Increment(ref asked);
            }
        }

        statements.Sending += Count;
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(
            Enumerable.Range(0, 50).Select(async _ => (await host.Http.GetAsync("/health/ready")).Dispose())
        );
        statements.Sending -= Count;
        Assert.InRange(asked, 0, 1 + (int)TimeProvider.System.GetElapsedTime(began).TotalSeconds);
    }

    [Fact]
    public async Task A_schema_that_is_behind_the_program_is_not_ready_until_it_is_current()
    {
        await using var alone = new TestHost.Own();
        await alone.InitializeAsync();
        var store = alone.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Disputes");
        await using var context = store.Open();
        var history = context.GetService<IHistoryRepository>();
        var last = (await history.GetAppliedMigrationsAsync())[^1];
        await context.Database.ExecuteSqlRawAsync(history.GetDeleteScript(last.MigrationId));
        await Eventually.Holds(async () => await StatusOf(alone, "ready") == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(alone, "live"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(alone, "startup"));
        await context.Database.ExecuteSqlRawAsync(history.GetInsertScript(last));
        await Eventually.Holds(async () => await StatusOf(alone, "ready") == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_host_that_the_schema_has_left_behind_is_not_ready()
    {
        await using var alone = new TestHost.Own();
        await alone.InitializeAsync();
        var store = alone.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits");
        await using var context = store.Open();
        var history = context.GetService<IHistoryRepository>();
        var newer = new HistoryRow("29991231000000_Future", "99");
        await context.Database.ExecuteSqlRawAsync(history.GetInsertScript(newer));
        await Eventually.Holds(async () => await StatusOf(alone, "ready") == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(alone, "live"));
        await context.Database.ExecuteSqlRawAsync(history.GetDeleteScript(newer.MigrationId));
        await Eventually.Holds(async () => await StatusOf(alone, "ready") == HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusOf(TestHost host, string probe)
    {
        using var answer = await host.Http.GetAsync($"/health/{probe}");
        return answer.StatusCode;
    }
}
