using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>All that belongs to a sealed matter is as hidden as the matter: requests, entries, codes, events and places in the chain.</summary>
public sealed class SharedSealTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Register =
        "mutation($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id number petitioner { id } } errors { ... on Error { code } } } }";

    [Fact]
    public async Task That_a_right_was_answered_on_a_sealed_petitioner_is_shown_to_who_answered_alone()
    {
        var (_, petitioner) = await AgainstTheSecretary();
        using var office = host.As("petition-office");
        using var accused = host.As("town-secretary");
        var because = $"举报人申请删除 {petitioner}";
        var answered = await TestHost.Send(
            office,
            "mutation($record: ID!, $because: String!) { refusePersonalRight(input: { record: $record, right: ERASURE, because: $because }) { rightsRequest { id } errors { ... on Error { code } } } }",
            new { record = petitioner, because }
        );
        var id = answered
            .GetProperty("data")
            .GetProperty("refusePersonalRight")
            .GetProperty("rightsRequest")
            .GetProperty("id")
            .GetString();
        const string look = """
            query($id: ID!, $because: String!) {
              node(id: $id) { id }
              rightsRequests(where: { because: { eq: $because } }) { nodes { because } }
              rightsRequestsAggregate(where: { because: { eq: $because } }) { count }
              auditEntries(module: COMMONS, where: { subjectId: { eq: $id } }) { totalCount }
            }
            """;
        const string nothing =
            """{"node":null,"rightsRequests":{"nodes":[]},"rightsRequestsAggregate":{"count":0},"auditEntries":{"totalCount":0}}""";
        Assert.Equal(nothing, Data(await TestHost.Send(accused, look, new { id, because })));
        Assert.Equal(nothing, Data(await TestHost.Send(host.Http, look, new { id, because })));
        var own = await TestHost.Send(
            office,
            "query($id: ID!) { node(id: $id) { ... on RightsRequest { because } } }",
            new { id }
        );
        Assert.Equal(because, own.GetProperty("data").GetProperty("node").GetProperty("because").GetString());
    }

    [Fact]
    public async Task A_correction_of_a_sealed_petitioner_shows_to_nobody_else_and_reading_it_is_written_down()
    {
        var (matter, petitioner) = await AgainstTheSecretary();
        using var office = host.As("petition-office");
        await TestHost.Send(
            office,
            "mutation($id: ID!) { correctPetitioner(input: { petitionerId: $id, name: \"更正后\", because: \"本人更正\" }) { errors { ... on Error { code } } } }",
            new { id = petitioner }
        );
        await host.Settle();
        const string requests =
            "{ rightsRequests(first: 50, where: { right: { eq: CORRECTION } }) { nodes { because } } }";
        using var accused = host.As("town-secretary");
        Assert.DoesNotContain("本人更正", Data(await TestHost.Send(accused, requests)));
        Assert.Contains("本人更正", Data(await TestHost.Send(office, requests)));

        var corrections = await TestHost.Send(
            office,
            "query($id: ID!) { node(id: $id) { ... on Matter { petitioner { corrections { nodes { id } } } } } }",
            new { id = matter }
        );
        var correction = corrections
            .GetProperty("data")
            .GetProperty("node")
            .GetProperty("petitioner")
            .GetProperty("corrections")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString()!;
        Assert.True(GlobalId.TryRead(correction, out _, out var key));
        await using var db = Petitions().Open();
        Assert.True(
            await db.Audit.AnyAsync(e =>
                e.SubjectKind == "PetitionerCorrection"
                && e.SubjectKey == key
                && e.Kind == Kernel.Audit.AuditKind.SealedRead
            )
        );
    }

    [Fact]
    public async Task A_query_code_of_a_sealed_matter_leaves_no_entry_of_its_own()
    {
        var (matter, _) = await AgainstTheSecretary();
        using var office = host.As("petition-office");
        await TestHost.Send(
            office,
            "mutation($id: ID!) { issueQueryCode(input: { matterId: $id }) { issuedCode { code } } }",
            new { id = matter }
        );
        Assert.True(GlobalId.TryRead(matter, out _, out var key));
        await using (var db = Petitions().Open())
        {
            Assert.Equal(
                ["Matter"],
                await db.Audit.Where(e => e.Act == "issueQueryCode").Select(e => e.SubjectKind).Distinct().ToListAsync()
            );
            Assert.True(await db.Audit.AnyAsync(e => e.Act == "issueQueryCode" && e.SubjectKey == key));
        }

        using var accused = host.As("town-secretary");
        const string entries =
            "{ auditEntries(module: PETITIONS, where: { act: { eq: \"issueQueryCode\" } }) { totalCount } }";
        foreach (var client in new[] { accused, host.Http })
        {
            Assert.Equal("""{"auditEntries":{"totalCount":0}}""", Data(await TestHost.Send(client, entries)));
        }
    }

    [Theory]
    [InlineData("sequence")]
    [InlineData("hash")]
    public async Task The_place_in_the_chain_is_for_who_verifies_it(string field)
    {
        using var secretary = host.As("town-secretary");
        var answer = await TestHost.Send(
            secretary,
            $"{{ auditEntries(module: PETITIONS, first: 1) {{ nodes {{ {field} }} }} }}"
        );
        Assert.Equal(
            "FORBIDDEN",
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
        Assert.DoesNotContain(
            "errors",
            (
                await TestHost.Send(secretary, "{ auditEntries(module: PETITIONS, first: 1) { nodes { act } } }")
            ).GetRawText()
        );
        var sorted = await TestHost.Send(
            secretary,
            $"{{ auditEntries(module: PETITIONS, first: 1, order: [{{ {field}: DESC }}]) {{ nodes {{ act }} }} }}"
        );
        Assert.True(sorted.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task An_event_about_a_sealed_record_that_failed_is_listed_for_an_operator_at_the_machine_alone()
    {
        var (sealedId, _) = await AgainstTheSecretary();
        using var office = host.As("petition-office");
        await TestHost.Send(
            office,
            "mutation($id: ID!) { acceptMatter(input: { matterId: $id, acceptedOn: \"2026-02-03\" }) { errors { ... on Error { code } } } }",
            new { id = sealedId }
        );
        await host.Settle();
        var open = (await host.Data("{ petitions(first: 1) { nodes { id } } }"))
            .GetProperty("petitions")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString()!;
        Assert.True(GlobalId.TryRead(sealedId, out _, out var sealedKey));
        Assert.True(GlobalId.TryRead(open, out _, out var openKey));
        await using var db = Petitions().Open();
        var hidden = await db.Outbox.Where(m => m.Body.Contains($"{sealedKey}")).Select(m => m.Id).ToListAsync();
        Assert.NotEmpty(hidden);
        await db
            .Outbox.Where(m => hidden.Contains(m.Id))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.DeadLettered, true)
                    .SetProperty(m => m.Attempts, 5)
                    .SetProperty(m => m.DeliveredAt, (DateTime?)null)
            );
        var shown = await db.Outbox.MaxAsync(m => m.Id) + 1;
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = shown,
                Kind = "CaseChanged",
                Body = $$"""{"Case":{"Kind":"Matter","Key":{{openKey}} } }""",
                RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                Attempts = 5,
                DeadLettered = true,
            }
        );
        await db.SaveChangesAsync();

        var listed = (await host.Data("{ outbox { modules { module deadLetters { id subject } } } }"))
            .GetProperty("outbox")
            .GetProperty("modules")
            .EnumerateArray()
            .Single(m => m.GetProperty("module").GetString() == "PETITIONS")
            .GetProperty("deadLetters");
        Assert.Equal($$"""[{"id":{{shown}},"subject":"Matter {{openKey}}"}]""", listed.GetRawText());
        var atTheMachine = await HostRun.Done(["outbox", .. host.Installation, "--environment=Development"]);
        Assert.All([.. hidden, shown], id => Assert.Contains($"{id} ", atTheMachine, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_of_accusations_neither_count_nor_follow_each_other()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            numbers.Add((await Registered()).GetProperty("number").GetString()!);
        }

        Assert.All(numbers, n => Assert.Matches("^JK-2026-[0-9A-HJKMNP-TV-Z]{6}$", n));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.DoesNotContain(numbers.Zip(numbers.Skip(1)), pair => pair.First[..^1] == pair.Second[..^1]);
    }

    private ModuleStore Petitions() =>
        host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "petitions");

    private static string Data(JsonElement answer) => answer.GetProperty("data").GetRawText();

    private async Task<(string Matter, string Petitioner)> AgainstTheSecretary()
    {
        var matter = await Registered();
        return (matter.GetProperty("id").GetString()!, matter.GetProperty("petitioner").GetProperty("id").GetString()!);
    }

    private async Task<JsonElement> Registered()
    {
        var named = await host.Data(
            "{ orgUnit(code: 350824001000) { id } handler: official(number: \"WP0005\") { id } accused: official(number: \"WP0001\") { id } }"
        );
        string Id(string name) => named.GetProperty(name).GetProperty("id").GetString()!;
        using var office = host.As("petition-office");
        var answer = await TestHost.Send(
            office,
            Register,
            new
            {
                input = new
                {
                    unitId = Id("orgUnit"),
                    handlerId = Id("handler"),
                    petitioner = new { name = "查无此人", phone = "19900006666" },
                    route = "ACCUSATION",
                    channel = "LETTER",
                    subject = "反映问题",
                    summary = "匿名反映",
                    receivedOn = "2026-02-02",
                    accusedOfficialIds = new[] { Id("accused") },
                },
            }
        );
        return answer.GetProperty("data").GetProperty("registerMatter").GetProperty("matter");
    }
}
