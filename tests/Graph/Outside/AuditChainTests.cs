using System.Net.Http.Json;
using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Outside;

/// <summary>The audit chains of real processes: checked as an administrator does, and altered by someone with access to the database.</summary>
public sealed class AuditChainTests
{
    private const int Writes = 15;

    [ServiceFact]
    public async Task Whatever_was_acknowledged_stands_in_the_chain_though_hosts_write_side_by_side_and_one_is_killed()
    {
        var installation = await Installations.Take();
        var acknowledged = new List<string>();
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
            // A request that is temporarily refused was not acknowledged and is sent again.
            issuer.IsUnavailable = true;
            Assert.StartsWith("503", await Send(killed, people, KeyOf(0)), StringComparison.Ordinal);
            issuer.IsUnavailable = false;
            for (var i = 0; i < Writes; i++)
            {
                acknowledged.AddRange(
                    await Task.WhenAll(Write(killed, people, KeyOf(2 * i)), Write(other, people, KeyOf((2 * i) + 1)))
                );
            }

            var underWay = Send(killed, people, KeyOf(2 * Writes));
            await killed.Kill();
            var last = await IdIfAnswered(underWay);

            // The check also succeeds while some entries are not chained yet.
            Assert.Contains("完整", await Verified(installation), StringComparison.Ordinal);
            // Whether or not the killed host wrote the change, it is stored now, and only once.
            acknowledged.Add(await Write(other, people, KeyOf(2 * Writes)));
            Assert.True(last is null || last == acknowledged[^1]);
            await other.Terminate();
            Assert.Equal(0, await other.Exit());
        }

        var said = await Verified(installation);
        Assert.Equal(Host.Modules.All.Count, said.Split(", 0 待入链").Length - 1);
        await using (var app = Host.Application.Build(installation))
        await using (var db = StoreOf(app.Services).Open())
        {
            var chained = await db
                .Audit.Where(e => e.Act == "recordVisit" && e.Sequence != null)
                .Select(e => e.SubjectKey!.Value)
                .ToListAsync();
            Assert.Equal(acknowledged.Select(RecordOf).Order(), chained.Order());
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

    private static long RecordOf(string id) => GlobalId.TryRead(id, out _, out var key) ? key : 0;

    private static string KeyOf(int number) => $"audited {number}";

    /// <summary>Sends a visit as clients should: with the same key again while it is temporarily refused.</summary>
    /// <returns>The acknowledged id.</returns>
    private static async Task<string> Write(HostProcess host, JsonElement people, string key)
    {
        string? id = null;
        await Eventually.Holds(async () =>
        {
            var answer = await Send(host, people, key);
            // Reports any other answer.
            Assert.True(answer.StartsWith("503", StringComparison.Ordinal) || IdIn(answer) is not null, answer);
            return (id = IdIn(answer)) is not null;
        });
        return id!;
    }

    private static string? IdIn(string answer) =>
        answer.IndexOf('{') is > 0 and var body
        && JsonDocument.Parse(answer[body..]).RootElement.TryGetProperty("data", out var data)
        && data.ValueKind == JsonValueKind.Object
            ? data.GetProperty("recordVisit").GetProperty("visit").GetProperty("id").GetString()
            : null;

    /// <returns>Null if the host ended before it answered.</returns>
    private static async Task<string?> IdIfAnswered(Task<string> sent)
    {
        try
        {
            return IdIn(await sent);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <returns>The status and the body.</returns>
    private static async Task<string> Send(HostProcess host, JsonElement people, string key)
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
                    idempotencyKey = key,
                },
            },
        };
        using var written = await host.Http.PostAsJsonAsync("/graphql", visit);
        return $"{(int)written.StatusCode} {await written.Content.ReadAsStringAsync()}";

        string? IdOf(string list) => people.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();
    }
}
