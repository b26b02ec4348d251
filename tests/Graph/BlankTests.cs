#if !POSTGRESQL && !SQLSERVER
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Trailing blanks in a text, which SQL Server ignores in comparisons.</summary>
public sealed class BlankTests : IAsyncLifetime
{
    private string[] installation = [];

    public async Task InitializeAsync() => installation = await Installations.Take();

    public Task DisposeAsync() => Installations.Drop(installation);

    [Fact]
    public async Task A_text_that_is_entered_is_kept_without_blanks_at_its_ends()
    {
        await using var host = new TestHost.Second(installation);
        await host.InitializeAsync();
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var first = await SomeVisit.Record(host, people, "blank");
        Assert.Equal(first.ToString(), (await SomeVisit.Record(host, people, "blank ")).ToString());

        var entered = await host.Data(
            "mutation { enterOfficial(input: { number: \" WP7700 \", name: \"李明 \" }) { official { number name } errors { __typename } } }"
        );
        var official = entered.GetProperty("enterOfficial").GetProperty("official");
        Assert.Equal("WP7700", official.GetProperty("number").GetString());
        Assert.Equal("李明", official.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_copy_to_sql_server_names_the_rows_of_an_older_installation_that_would_collide()
    {
        string[] copy =
        [
            "database",
            "copy",
            "--to",
            "SqlServer",
            "--connection",
            "Server=127.0.0.1,1;Database=nowhere;Encrypt=false",
            .. installation,
        ];
        await using (var host = new TestHost.Second(installation))
        {
            await host.InitializeAsync();
            await using var db = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits").Open();
            db.IdempotencyRecords.AddRange(new[] { "older", "older ", "lonely " }.Select(Some));
            await db.SaveChangesAsync();
        }

        var refused = await HostRun.Refused(copy);
        Assert.Contains("visits.IdempotencyRecords \"older\" = \"older \"", refused);
        Assert.DoesNotContain("lonely", refused);

        await using (var host = new TestHost.Second(installation))
        {
            await host.InitializeAsync();
            await using var db = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits").Open();
            await db.IdempotencyRecords.Where(r => r.Key == "older ").ExecuteDeleteAsync();
        }

        // Now only the missing server causes a refusal.
        Assert.Contains("cannot be used", await HostRun.Refused(copy));
    }

    private static IdempotencyRecord Some(string key) =>
        new()
        {
            Key = key,
            InputHash = "",
            At = DateTime.UnixEpoch,
        };
}
#endif
