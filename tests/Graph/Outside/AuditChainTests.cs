using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Outside;

/// <summary>The chains of real processes, as whoever administers the office checks them, and as whoever writes to the database tampers with them.</summary>
public sealed class AuditChainTests
{
    private const int Writes = 15;

    [ServiceFact]
    public async Task Whatever_was_acknowledged_stands_in_the_chain_though_hosts_write_side_by_side_and_one_is_killed()
    {
        var installation = await Installations.Take();
        var acknowledged = 0;
        await using var issuer = await Issuer.Start();
        await using (var killed = HostProcess.Start([.. installation, .. issuer.Settings]))
        {
            await killed.Serving();
            await using var other = HostProcess.Start([.. installation, .. issuer.Settings]);
            await other.Serving();
            foreach (var host in new[] { killed, other })
            {
                host.SignIn(issuer.Token(Issuer.Of("WP0001")));
            }

            var people = await People(other);
            for (var i = 0; i < Writes; i++)
            {
                var answers = await Task.WhenAll(Write(killed, people), Write(other, people));
                // Nobody is away and nothing is in dispute: whatever else is answered is named.
                Assert.All(answers, answer => Assert.True(IsAcknowledged(answer), answer));
                acknowledged += answers.Length;
            }

            var underWay = Write(killed, people);
            await killed.Kill();
            acknowledged += IsAcknowledged(await underWay) ? 1 : 0;

            // Also while some entries have no place yet.
            Assert.Contains("完整", await Verified(installation), StringComparison.Ordinal);
            await other.Terminate();
            Assert.Equal(0, await other.Exit());
        }

        var said = await Verified(installation);
        Assert.Equal(Host.Modules.All.Count, said.Split(", 0 待入链").Length - 1);
        await using (var app = Host.Application.Build(installation))
        await using (var db = StoreOf(app.Services).Open())
        {
            // What was under way may have been written and not been acknowledged.
            Assert.InRange(await db.Audit.CountAsync(e => e.Act == "recordVisit"), acknowledged, acknowledged + 1);
            Assert.Equal(0, await db.Audit.CountAsync(e => e.Sequence == null));
        }

        await Tamper(installation);
        await Installations.Drop(installation);
    }

    private static async Task Tamper(string[] installation)
    {
        await using var app = Host.Application.Build(installation);
        await using var db = StoreOf(app.Services).Open();
        var table = db.GetService<ISqlGenerationHelper>().DelimitIdentifier("Audit", "visits");
        var last = await db.Audit.MaxAsync(e => e.Sequence) ?? 0;

        var said = await db.Audit.Where(e => e.Sequence == last - 5).Select(e => e.Changes).SingleAsync();
        await Sql($"UPDATE {table} SET \"Changes\" = '{{{{}}}}' WHERE \"Sequence\" = {last - 5}");
        Assert.Contains($"#{last - 5}: 篡改", await Refused(installation), StringComparison.Ordinal);
        await db
            .Audit.Where(e => e.Sequence == last - 5)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Changes, said));
        await Verified(installation);

        await Sql($"UPDATE {table} SET \"Sequence\" = -1 WHERE \"Sequence\" = {last - 3}");
        await Sql($"UPDATE {table} SET \"Sequence\" = {last - 3} WHERE \"Sequence\" = {last - 2}");
        await Sql($"UPDATE {table} SET \"Sequence\" = {last - 2} WHERE \"Sequence\" = -1");
        var moved = await Refused(installation);
        Assert.Contains($"#{last - 3}: 换位", moved, StringComparison.Ordinal);
        Assert.Contains($"#{last - 2}: 换位", moved, StringComparison.Ordinal);

        await Sql($"DELETE FROM {table} WHERE \"Sequence\" = {last - 1}");
        Assert.Contains($"#{last - 1}: 删除", await Refused(installation), StringComparison.Ordinal);

        async Task Sql(string text) => Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(text));
    }

    private static ModuleStore StoreOf(IServiceProvider services) =>
        services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits");

    private static Task<string> Verified(string[] installation) => HostRun.Done(["audit", "verify", .. installation]);

    private static async Task<string> Refused(string[] installation)
    {
        var run = await HostRun.Of(["audit", "verify", .. installation]);
        Assert.Equal(1, run.Code);
        Assert.Contains("审计链有", run.Errors, StringComparison.Ordinal);
        return run.Output;
    }

    private static async Task<JsonElement> People(HostProcess host)
    {
        using var asked = await host.Http.PostAsJsonAsync(
            "/graphql",
            new { query = "{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }" }
        );
        return (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    private static bool IsAcknowledged(string answer) => answer.Contains("\"id\"", StringComparison.Ordinal);

    /// <returns>What was answered; nothing where the host was gone.</returns>
    private static async Task<string> Write(HostProcess host, JsonElement people)
    {
        var visit = new
        {
            query = "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } } }",
            variables = new
            {
                input = new
                {
                    officialIds = new[] { IdOf("officials") },
                    householdId = IdOf("households"),
                    visitedOn = "2026-03-02",
                    purpose = "LISTENING",
                    summary = "一切安好",
                },
            },
        };
        try
        {
            using var written = await host.Http.PostAsJsonAsync("/graphql", visit);
            return $"{(int)written.StatusCode} {await written.Content.ReadAsStringAsync()}";
        }
        catch (HttpRequestException)
        {
            // It was killed.
            return "";
        }

        string? IdOf(string list) => people.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();
    }
}
