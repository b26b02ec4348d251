using System.Text.Json;
using Commons.Access;
using Graph.Tests.Hosting;
using Host.Access;
using Kernel.Access;
using Kernel.Audit;
using Kernel.AuditChain;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Tests;

/// <summary>Changes are recorded with their actor, cannot be altered unnoticed, and are visible to those who see the records.</summary>
public sealed class AuditTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Entries =
        "query($module: Module!, $where: AuditEntryFilterInput) { auditEntries(module: $module, first: 5, where: $where) { nodes { kind act who whoKind subjectKind subjectId changes texts } } }";

    [Fact]
    public async Task A_change_is_written_down_with_who_made_it_and_what_was_before_and_after()
    {
        var matter = await Registered("WP0009");
        using var secretary = host.As("village-secretary");
        var accepted = await TestHost.Send(
            secretary,
            "mutation($id: ID!) { acceptMatter(input: { matterId: $id, acceptedOn: \"2026-03-03\" }) { matter { id } errors { __typename } } }",
            new { id = matter }
        );
        Assert.Equal(
            JsonValueKind.Null,
            accepted.GetProperty("data").GetProperty("acceptMatter").GetProperty("errors").ValueKind
        );
        var nodes = await Of("PETITIONS", new { subjectId = new { eq = matter } });
        Assert.Equal(2, nodes.GetArrayLength());
        var (accepting, registering) = (nodes[0], nodes[1]);
        Assert.Equal("registerMatter", registering.GetProperty("act").GetString());
        Assert.Equal("tests", registering.GetProperty("who").GetString());
        Assert.Equal("acceptMatter", accepting.GetProperty("act").GetString());
        Assert.Equal("WP0009", accepting.GetProperty("who").GetString());
        Assert.Equal("OFFICIAL", accepting.GetProperty("whoKind").GetString());
        Assert.Equal("WRITE", accepting.GetProperty("kind").GetString());
        Assert.Equal(matter, accepting.GetProperty("subjectId").GetString());
        using var changes = JsonDocument.Parse(accepting.GetProperty("changes").GetString()!);
        Assert.Equal("""["REGISTERED","ACCEPTED"]""", changes.RootElement.GetProperty("state").GetRawText());
        Assert.Equal("""[null,"2026-03-03"]""", changes.RootElement.GetProperty("acceptedOn").GetRawText());
    }

    [Fact]
    public async Task What_is_refused_leaves_no_entry()
    {
        var matter = await Registered("WP0009");
        await host.Data(
            "mutation($id: ID!) { concludeMatter(input: { matterId: $id, concludedOn: \"2026-03-03\" }) { errors { __typename } } }",
            new { id = matter }
        );
        Assert.Equal(1, (await Of("PETITIONS", new { subjectId = new { eq = matter } })).GetArrayLength());
    }

    [Fact]
    public async Task Entries_are_for_those_who_may_and_of_records_within_their_units()
    {
        var elsewhere = await Registered("WP0011", 350824001002);
        using var cadre = host.As("cadre");
        var refused = await TestHost.Send(cadre, Entries, new { module = "PETITIONS" });
        Assert.Equal(
            "FORBIDDEN",
            refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
        using var town = host.As("town-secretary");
        var seen = await TestHost.Send(
            town,
            Entries,
            new { module = "PETITIONS", where = new { subjectId = new { eq = elsewhere } } }
        );
        Assert.Equal(1, Nodes(seen).GetArrayLength());
        // A summary entry names no record; only callers with unlimited scope see it.
        var summed = new { subjectKind = new { eq = "Matter" }, subjectId = new { eq = (string?)null } };
        Assert.Equal(1, (await Of("PETITIONS", summed)).GetArrayLength());
        var hidden = await TestHost.Send(town, Entries, new { module = "PETITIONS", where = summed });
        Assert.Equal(0, Nodes(hidden).GetArrayLength());
    }

    [Fact]
    public async Task Of_personal_data_an_entry_says_that_they_changed_and_not_from_what_to_what()
    {
        var unit = (await host.Data("{ orgUnit(code: 350824001001) { id } }")).GetProperty("orgUnit").GetProperty("id");
        var entered = await host.Data(
            "mutation($unit: ID!) { enterHousehold(input: { unitId: $unit, code: \"KA0000001\", address: \"审计巷七号\", headcount: 2, contact: { name: \"查无此人乙\", phone: \"19900007777\" } }) { household { id } errors { __typename } } }",
            new { unit = unit.GetString() }
        );
        var household = entered.GetProperty("enterHousehold").GetProperty("household").GetProperty("id").GetString();
        var entry = Assert.Single((await Of("COMMONS", new { subjectId = new { eq = household } })).EnumerateArray());
        using var changes = JsonDocument.Parse(entry.GetProperty("changes").GetString()!);
        Assert.Equal("""[null,"***"]""", changes.RootElement.GetProperty("contactPhone").GetRawText());
        Assert.Equal("[null,2]", changes.RootElement.GetProperty("headcount").GetRawText());
        Assert.DoesNotContain("Lookup", entry.GetProperty("changes").GetString(), StringComparison.Ordinal);
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            await foreach (var told in db.Audit.Select(e => e.Changes + e.Texts).AsAsyncEnumerable())
            {
                // Neither does an entry contain the value of a blind index.
                Assert.DoesNotMatch("审计巷|查无此人|19900007777|Lookup", told);
            }
        }
    }

    [Fact]
    public async Task Who_grants_a_purpose_and_who_is_shown_what_is_masked_stands_in_the_chain_of_the_record()
    {
        using var town = host.As("town-secretary");
        var known = await host.Data(
            "{ orgUnit(code: 350824001000) { id } official(number: \"WP0010\") { id } household(code: \"PC0010001\") { id } }"
        );
        var granted = await TestHost.Send(
            town,
            "mutation($official: ID!, $unit: ID!) { grantPurpose(input: { officialId: $official, unitId: $unit, purpose: VISITS, because: \"走访\", from: \"2026-03-01\", until: \"2026-03-31\" }) { purposeGrant { id } errors { __typename } } }",
            new
            {
                official = known.GetProperty("official").GetProperty("id").GetString(),
                unit = known.GetProperty("orgUnit").GetProperty("id").GetString(),
            }
        );
        var grant = granted.GetProperty("data").GetProperty("grantPurpose").GetProperty("purposeGrant");
        var granting = Assert.Single(
            (await Of("COMMONS", new { subjectId = new { eq = grant.GetProperty("id").GetString() } })).EnumerateArray()
        );
        Assert.Equal(
            ("grantPurpose", "WP0001"),
            (granting.GetProperty("act").GetString(), granting.GetProperty("who").GetString())
        );

        var household = known.GetProperty("household").GetProperty("id").GetString();
        await TestHost.Send(
            town,
            "mutation($record: ID!) { unmask(input: { record: $record, fields: [PHONE], reason: \"紧急转移\" }) { unmasking { id } errors { __typename } } }",
            new { record = household }
        );
        var shown = Assert.Single(
            (
                await Of("COMMONS", new { subjectId = new { eq = household }, kind = new { eq = "UNMASK" } })
            ).EnumerateArray()
        );
        Assert.Equal(
            ("WP0001", """{"fields":["PHONE"]}"""),
            (shown.GetProperty("who").GetString(), shown.GetProperty("changes").GetString())
        );
    }

    [Fact]
    public async Task What_is_said_in_words_stands_beside_the_changes_and_its_hash_among_them()
    {
        var entry = (await Of("PETITIONS", new { subjectId = new { eq = await Registered("WP0009") } }))[0];
        using var texts = JsonDocument.Parse(entry.GetProperty("texts").GetString()!);
        using var changes = JsonDocument.Parse(entry.GetProperty("changes").GetString()!);
        Assert.Equal("""[null,"请求维修。"]""", texts.RootElement.GetProperty("summary").GetRawText());
        Assert.Equal(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(
                    System.Text.Encoding.UTF8.GetBytes(entry.GetProperty("texts").GetString()!)
                )
            ),
            changes.RootElement.GetProperty("texts").GetString()
        );
        Assert.DoesNotContain("维修", entry.GetProperty("changes").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_see_some_kinds_of_records_is_shown_the_entries_of_those_and_who_may_none_is_told_so_once()
    {
        using var office = host.As("petition-office");
        var household = (await host.Data("{ household(code: \"PC0010002\") { id } }"))
            .GetProperty("household")
            .GetProperty("id")
            .GetString();
        await TestHost.Send(
            office,
            "mutation($record: ID!) { refusePersonalRight(input: { record: $record, right: ERASURE, because: \"须保存\" }) { rightsRequest { id } } }",
            new { record = household }
        );
        await TestHost.Send(
            host.Http,
            "mutation($id: ID!) { setVisitPreference(input: { householdId: $id, doNotDisturb: true }) { household { id } } }",
            new { id = household }
        );
        var kinds = new { subjectKind = new { @in = new[] { "RightsRequest", "Household" } } };
        Assert.Contains("RightsRequest", (await Of("COMMONS", kinds)).GetRawText(), StringComparison.Ordinal);

        using var registrar = host.As("registrar");
        var seen = await TestHost.Send(registrar, Entries, new { module = "COMMONS", where = kinds });
        Assert.False(seen.TryGetProperty("errors", out _), seen.GetRawText());
        Assert.DoesNotContain("RightsRequest", Nodes(seen).GetRawText(), StringComparison.Ordinal);
        var all = await TestHost.Send(registrar, Entries, new { module = "COMMONS" });
        Assert.False(all.TryGetProperty("errors", out _), all.GetRawText());

        var account = new ServiceAccount { Title = "审计", Unit = 350824000000 };
        account.Permissions.Add(RegistryPermissions.ReadAudit);
        host.Services.GetRequiredService<IOptions<ServiceAccounts>>().Value.Services["auditor"] = account;
        using var auditor = host.Client(
            host.Services.GetRequiredService<DevelopmentIssuer>()
                .Issue(IdentityKind.Service, "auditor", TimeSpan.FromHours(1))
        );
        var refused = await TestHost.Send(auditor, Entries, new { module = "PETITIONS" });
        Assert.Equal("FORBIDDEN", Code(Assert.Single(refused.GetProperty("errors").EnumerateArray())));
        using var cadre = host.As("cadre");
        var stranger = await TestHost.Send(cadre, Entries, new { module = "PETITIONS" });
        Assert.Equal("FORBIDDEN", Code(Assert.Single(stranger.GetProperty("errors").EnumerateArray())));
    }

    [Fact]
    public async Task Who_was_told_all_that_is_held_on_a_petitioner_stands_in_the_chain_of_the_petitioners_module()
    {
        using var office = host.As("petition-office");
        var petitioner = (
            await host.Data(
                "{ petitions(first: 1, where: { route: { eq: CLAIM } }, order: [{ receivedOn: ASC }]) { nodes { petitioner { id } } } }"
            )
        )
            .GetProperty("petitions")
            .GetProperty("nodes")[0]
            .GetProperty("petitioner")
            .GetProperty("id")
            .GetString();
        const string export =
            "mutation($record: ID!) { exportPersonalData(input: { record: $record, because: \"本人申请\", idempotencyKey: \"audited\" }) { personalFile { records { kind } } errors { ... on Error { code } } } }";
        for (var again = 0; again < 2; again++)
        {
            await TestHost.Send(office, export, new { record = petitioner });
        }

        // The second request is a replay and adds no entry.
        var entry = Assert.Single(
            (
                await Of("PETITIONS", new { subjectId = new { eq = petitioner }, kind = new { eq = "EXPORT" } })
            ).EnumerateArray()
        );
        Assert.Equal(("WP0033", "read"), (entry.GetProperty("who").GetString(), entry.GetProperty("act").GetString()));
    }

    [Fact]
    public async Task Entries_are_paged_like_any_list()
    {
        await Registered("WP0009");
        await Registered("WP0009");
        await Chained();
        const string page =
            "query($after: String) { auditEntries(module: PETITIONS, first: 1, after: $after) { totalCount nodes { sequence hash } pageInfo { endCursor hasNextPage } } }";
        var first = (await host.Data(page)).GetProperty("auditEntries");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await host.Data(page, new { after })).GetProperty("auditEntries");
        Assert.NotEqual(
            first.GetProperty("nodes")[0].GetProperty("hash").GetString(),
            second.GetProperty("nodes")[0].GetProperty("hash").GetString()
        );
        Assert.True(first.GetProperty("totalCount").GetInt32() > 1);
    }

    [Fact]
    public async Task A_chain_is_whole_until_somebody_touches_it_and_then_the_entry_is_named()
    {
        await using var own = new TestHost.Own();
        await own.InitializeAsync();
        var store = own.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Publicity");
        var check = own.Services.GetRequiredService<AuditVerifier>();
        var trail = own.Services.GetRequiredService<AuditWriter>();
        await using (var db = store.Open())
        {
            for (var key = 1; key <= 8; key++)
            {
                trail.Note(db, AuditKind.Export, "Notice", key);
                await db.SaveChangesAsync();
            }
        }

        await own.Services.GetRequiredService<AuditChainBuilder>().ChainAll(default);
        var whole = await check.Look(store, null, default);
        Assert.Empty(whole.Findings);
        var last = whole.Head.Count;

        var altered = await Touched(store, last - 6, e => e.SetProperty(x => x.Who, "somebody"));
        Assert.StartsWith($"#{last - 6}: 篡改", Assert.Single((await check.Look(store, null, default)).Findings));
        await altered();

        await using (var db = store.Open())
        {
            await db
                .Audit.Where(e => e.Sequence == last - 5)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.Sequence, -1L));
            await db
                .Audit.Where(e => e.Sequence == last - 4)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.Sequence, last - 5));
            await db
                .Audit.Where(e => e.Sequence == -1L)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.Sequence, last - 4));
        }

        var moved = (await check.Look(store, null, default)).Findings;
        Assert.Equal(
            [$"#{last - 5}: 换位", $"#{last - 4}: 换位"],
            moved.Select(f => f[..f.IndexOf(' ', f.IndexOf(' ') + 1)])
        );
        await using (var db = store.Open())
        {
            await db.Audit.Where(e => e.Sequence == last - 2).ExecuteDeleteAsync();
            await db.Audit.Where(e => e.Sequence == last).ExecuteDeleteAsync();
        }

        var removed = (await check.Look(store, whole.Head, default)).Findings;
        Assert.Contains(removed, f => f.StartsWith($"#{last - 2}: 删除", StringComparison.Ordinal));
        Assert.Contains(removed, f => f.StartsWith($"#{last}: 删除", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_head_that_is_moved_back_with_its_entries_has_no_signature_of_ours_and_the_witness_knows_better()
    {
        await using var own = new TestHost.Own();
        await own.InitializeAsync();
        await own.Services.GetRequiredService<AuditChainBuilder>().ChainAll(default);
        var store = own.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Petitions");
        var check = own.Services.GetRequiredService<AuditVerifier>();
        var whole = await check.Look(store, null, default);
        Assert.Empty(whole.Findings);
        Assert.True(whole.Head.Count > 0);
        await using (var db = store.Open())
        {
            await db.Audit.ExecuteDeleteAsync();
            await db.Set<AuditHead>().ExecuteDeleteAsync();
        }

        Assert.Contains("删除", Assert.Single((await check.Look(store, whole.Head, default)).Findings));
    }

    [Fact]
    public async Task Two_hosts_chain_side_by_side_and_leave_one_chain()
    {
        await using var own = new TestHost.Own();
        await own.InitializeAsync();
        await using var twin = await own.Twin();
        var store = own.Services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits");
        await Task.WhenAll(
            new TestHost[] { own, twin }.Select(async one =>
            {
                var trail = one.Services.GetRequiredService<AuditWriter>();
                var chain = one.Services.GetRequiredService<AuditChainBuilder>();
                for (var i = 1; i <= 20; i++)
                {
                    await using var db = one
                        .Services.GetServices<ModuleStore>()
                        .Single(s => s.Module.Name == "Visits")
                        .Open();
                    trail.Note(db, AuditKind.Export, "Visit", i);
                    await db.SaveChangesAsync();
                    await chain.ChainAll(default);
                }
            })
        );
        await own.Services.GetRequiredService<AuditChainBuilder>().ChainAll(default);
        var found = await own.Services.GetRequiredService<AuditVerifier>().Look(store, null, default);
        Assert.Empty(found.Findings);
        Assert.Equal(0, found.Waiting);
        Assert.True(found.Entries >= 40);
    }

    private static async Task<Func<Task>> Touched(
        ModuleStore store,
        long sequence,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<AuditEntry>> how
    )
    {
        await using var db = store.Open();
        var who = (await db.Audit.AsNoTracking().SingleAsync(e => e.Sequence == sequence)).Who;
        await db.Audit.Where(e => e.Sequence == sequence).ExecuteUpdateAsync(how);
        return async () =>
        {
            await using var again = store.Open();
            await again
                .Audit.Where(e => e.Sequence == sequence)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.Who, who));
        };
    }

    private async Task<JsonElement> Of(string module, object where) =>
        (await host.Data(Entries, new { module, where })).GetProperty("auditEntries").GetProperty("nodes");

    private static JsonElement Nodes(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("auditEntries").GetProperty("nodes");

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();

    private Task Chained() => host.Services.GetRequiredService<AuditChainBuilder>().ChainAll(default);

    private async Task<string> Registered(string handler, long unit = 350824001001)
    {
        var known = await host.Data($"{{ orgUnit(code: {unit}) {{ id }} official(number: \"{handler}\") {{ id }} }}");
        var answer = await host.Data(
            "mutation($unit: ID!, $handler: ID!) { registerMatter(input: { unitId: $unit, handlerId: $handler, route: CLAIM, channel: LETTER, subject: \"路灯\", summary: \"请求维修。\", receivedOn: \"2026-03-02\" }) { matter { id } errors { __typename } } }",
            new
            {
                unit = known.GetProperty("orgUnit").GetProperty("id").GetString(),
                handler = known.GetProperty("official").GetProperty("id").GetString(),
            }
        );
        return answer.GetProperty("registerMatter").GetProperty("matter").GetProperty("id").GetString()!;
    }
}
