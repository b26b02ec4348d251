using System.Diagnostics;
using Host;
using Kernel.Storage;
using Kernel.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tds;
using Tsql;

namespace SqlServer.Tests;

/// <summary>The product connects: its own configuration, the real driver and a test server that answers over TDS.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task The_product_opens_a_connection_signs_in_and_is_answered()
    {
        await using var server = new TdsServer();
        await using var app = Product(server);
        await Ask(app.Services.GetRequiredService<DatabaseProvider>());
        Assert.Equal(["SELECT 1"], server.Texts);
        Assert.Equal("monolith", server.Requests.Last().Database);
    }

    [Fact]
    public async Task Every_module_is_read_and_saved_through_the_driver()
    {
        await using var server = new TdsServer(asked =>
            // The number of rows that a save affected.
            asked.Text.Contains("@@ROWCOUNT", StringComparison.Ordinal)
                ? TdsAnswer.Number(1)
            : asked.Text.Contains("EXISTS", StringComparison.Ordinal)
                ? TdsAnswer.Rows(
                    ["bit"],
                    [
                        [false],
                    ]
                )
            : TdsAnswer.Done(1)
        );
        await using var app = Product(server);
        var spans = new List<string>();
        using var operation = new Activity("operation").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Monolith.Storage",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.ParentId == operation.Id)
                {
                    spans.Add(span.DisplayName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        foreach (var store in app.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            Assert.False(await db.IdempotencyRecords.AsNoTracking().Where(r => r.Key == "x").AnyAsync());
            db.Leases.Add(
                new Lease
                {
                    Name = "x",
                    Holder = "y",
                    Until = DateTime.UnixEpoch,
                }
            );
            Assert.Equal(1, await db.SaveChangesAsync());
            Assert.Contains(server.Texts, text => text.Contains($"[{store.Module.Schema}].[Leases]"));
            // The span of a save is named after its statement, although the text begins with session settings.
            Assert.Contains($"INSERT {store.Module.Schema}", spans);
        }

        Assert.Contains(server.Texts, text => text.StartsWith("SET ", StringComparison.Ordinal));
        Assert.DoesNotContain(spans, name => name.StartsWith("SET", StringComparison.Ordinal));
        Assert.Contains(server.Requests, r => r.Phase == TdsPhase.Commit);
    }

    [Fact]
    public void What_an_administrator_has_not_set_is_set_so_that_nobody_waits_and_what_he_has_is_left()
    {
        using var ours = new SqlServerProvider("Server=one;Database=county", null);
        var text = ours.Connect("").ConnectionString;
        Assert.Contains("Connect Timeout=2", text);
        Assert.Contains("Pool Blocking Period=NeverBlock", text);
        Assert.Contains("Connect Retry Count=0", text);
        using var theirs = new SqlServerProvider(
            "Server=one;Database=county;Connect Timeout=20;Pool Blocking Period=AlwaysBlock;Connect Retry Count=2",
            null
        );
        text = theirs.Connect("").ConnectionString;
        Assert.Contains("Connect Timeout=20", text);
        Assert.Contains("Pool Blocking Period=AlwaysBlock", text);
        Assert.Contains("Connect Retry Count=2", text);
    }

    /// <summary>Opens a connection as the product does, and sends a query.</summary>
    internal static async Task Ask(DatabaseProvider server)
    {
        await using var connection = server.Connect("");
        await connection.OpenAsync();
        await using var question = connection.CreateCommand();
        question.CommandText = "SELECT 1";
        Assert.Equal(1, await question.ExecuteScalarAsync());
    }

    internal static Microsoft.AspNetCore.Builder.WebApplication Product(TdsServer server) =>
        Application.Build([
            "--Storage:Provider=SqlServer",
            $"--ConnectionStrings:Storage={server.ConnectionString}",
            $"--Keys:Directory={AbsentServer.Keys}",
        ]);
}
