using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Text that is erased from a record is erased from the audit too, and the chain remains valid.</summary>
public sealed class ErasedWordsTests : IAsyncLifetime
{
    private const string Secret = "王某自述病情，须往省城手术。";

    private const string Entries =
        "query($module: Module!, $id: ID!) { auditEntries(module: $module, first: 20, where: { subjectId: { eq: $id } }) { nodes { kind act changes texts } } }";

    // Records that ended a year or more ago are erased.
    private static readonly string[] Short = ["--Retention:VisitRecords=1", "--Retention:PetitionFiles=1"];

    private string[] installation = [];
    private Forgetful? host;

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            installation = await Installations.Take();
            host = new Forgetful(installation);
            await host.InitializeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await Installations.Drop(installation);
        }
    }

    [Fact]
    public async Task When_the_time_of_a_record_is_over_its_words_go_from_the_audit_and_the_chain_is_whole()
    {
        var id = await Visited("2025-03-04");
        Assert.Contains(Secret, Told(Assert.Single(await Of("VISITS", id))), StringComparison.Ordinal);
        Assert.Contains("VisitRecords", await HostRun.Done(["retention", "run", .. Here]), StringComparison.Ordinal);

        var entries = await Of("VISITS", id);
        Assert.Equal(["ERASE", "WRITE"], entries.Select(e => Text(e, "kind")));
        Assert.All(entries, e => Assert.Null(Text(e, "texts")));
        Assert.DoesNotContain(entries, e => Told(e).Contains("手术", StringComparison.Ordinal));
        Assert.Contains("\"visitedOn\":[null,\"2025-03-04\"]", Text(entries[1], "changes"), StringComparison.Ordinal);
        Assert.Contains("完整", await HostRun.Done(["audit", "verify", .. Here]), StringComparison.Ordinal);

        await host!.DisposeAsync();
        await Nowhere();
    }

    [Fact]
    public async Task A_petitioner_who_is_erased_leaves_no_words_in_the_audit()
    {
        var (matter, petitioner) = await Concluded();
        Assert.Contains(Secret, Told((await Of("PETITIONS", matter))[^1]), StringComparison.Ordinal);
        using var office = host!.As("petition-office");
        var erased = await TestHost.Send(
            office,
            "mutation($id: ID!) { erasePetitioner(input: { petitionerId: $id, because: \"本人申请删除\" }) { matter { erasedOn } errors { ... on Error { code message } } } }",
            new { id = petitioner }
        );
        Assert.NotNull(
            Text(erased.GetProperty("data").GetProperty("erasePetitioner").GetProperty("matter"), "erasedOn")
        );
        var entries = await Of("PETITIONS", matter);
        Assert.Contains(entries, e => Text(e, "kind") == "ERASE" && Text(e, "act") == "erasePetitioner");
        Assert.All(entries, e => Assert.Null(Text(e, "texts")));
        await using (var db = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Petitions").Open())
        {
            // The deleted row has an entry too.
            var key = KeyOf(petitioner);
            Assert.True(
                await db.Audit.AnyAsync(e =>
                    e.SubjectKind == "Petitioner"
                    && e.SubjectKey == key
                    && e.Act == "erasePetitioner"
                    && e.Kind == Kernel.Audit.AuditKind.Write
                )
            );
        }

        Assert.Contains("完整", await HostRun.Done(["audit", "verify", .. Here]), StringComparison.Ordinal);
        // Copies that the database keeps outside its tables are removed at night, with the other erasures.
        await HostRun.Done(["retention", "run", .. Here]);
        await host.DisposeAsync();
        await Nowhere();
    }

    [Fact]
    public async Task Words_that_are_changed_or_go_without_an_erasure_are_noticed()
    {
        var (kept, changed) = (await Visited("2026-03-04"), await Visited("2026-03-05"));
        await HostRun.Done(["audit", "verify", .. Here]);
        await using (var db = host!.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits").Open())
        {
            var (gone, other) = (KeyOf(kept), KeyOf(changed));
            await db
                .Audit.Where(e => e.SubjectKey == gone)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Texts, (string?)null));
            await db
                .Audit.Where(e => e.SubjectKey == other)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(e => e.Texts, "{\"salt\":\"\",\"summary\":[null,\"一切安好\"]}")
                );
        }

        var found = await HostRun.Of(["audit", "verify", .. Here]);
        Assert.Equal(1, found.Code);
        Assert.Contains("篡改", found.Output, StringComparison.Ordinal);
        Assert.Contains("no erasure is recorded", found.Output, StringComparison.Ordinal);
        await host.DisposeAsync();
    }

    private string[] Here => [.. installation, "--environment=Development", .. Short];

    private async Task Nowhere()
    {
#if !POSTGRESQL && !SQLSERVER
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(installation[0].Split('=')[1], "*.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) < 0, Path.GetFileName(file));
        }
#else
        await Task.CompletedTask;
#endif
    }

    private async Task<List<JsonElement>> Of(string module, string id) =>
        [
            .. (await host!.Data(Entries, new { module, id }))
                .GetProperty("auditEntries")
                .GetProperty("nodes")
                .EnumerateArray(),
        ];

    private async Task<string> Visited(string day)
    {
        var known = await host!.Data("{ official(number: \"WP0010\") { id } household(code: \"PC0010001\") { id } }");
        var recorded = await host.Data(
            "mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { ... on Error { code message } } } }",
            new
            {
                input = new
                {
                    officialIds = new[] { Text(known.GetProperty("official"), "id") },
                    householdId = Text(known.GetProperty("household"), "id"),
                    visitedOn = day,
                    purpose = "LISTENING",
                    summary = Secret,
                },
            }
        );
        return Text(recorded.GetProperty("recordVisit").GetProperty("visit"), "id")!;
    }

    private async Task<(string Matter, string Petitioner)> Concluded()
    {
        var known = await host!.Data("{ orgUnit(code: 350824001001) { id } official(number: \"WP0009\") { id } }");
        var registered = (
            await host.Data(
                "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id petitioner { id } } errors { ... on Error { code message } } } }",
                new
                {
                    input = new
                    {
                        unitId = Text(known.GetProperty("orgUnit"), "id"),
                        handlerId = Text(known.GetProperty("official"), "id"),
                        petitioner = new { name = "郑小满", phone = "199-0000 8642" },
                        route = "CLAIM",
                        channel = "LETTER",
                        subject = "救助",
                        summary = Secret,
                        receivedOn = "2025-01-06",
                    },
                }
            )
        ).GetProperty("registerMatter").GetProperty("matter");
        var id = Text(registered, "id")!;
        await host.Data(
            $$"""
            mutation($id: ID!) {
              acceptMatter(input: { matterId: $id, acceptedOn: "2025-01-07" }) { errors { ... on Error { code } } }
              replyToMatter(input: { matterId: $id, reply: "{{Secret}}", repliedOn: "2025-01-20" }) { errors { ... on Error { code } } }
              concludeMatter(input: { matterId: $id, concludedOn: "2025-02-20" }) { errors { ... on Error { code } } }
            }
            """,
            new { id }
        );
        return (id, Text(registered.GetProperty("petitioner"), "id")!);
    }

    private static long KeyOf(string id)
    {
        Assert.True(Graph.Schema.GlobalId.TryRead(id, out _, out var key));
        return key;
    }

    private static string Told(JsonElement entry) => entry.GetRawText();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>A host with the shortest retention periods.</summary>
    private sealed class Forgetful(string[] shared) : TestHost
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", .. Short];

        protected override Task<string[]> Take() => Task.FromResult(shared);

        protected override Task Drop(string[] taken) => Task.CompletedTask;
    }
}
