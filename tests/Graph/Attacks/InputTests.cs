using System.Net;
using System.Text.RegularExpressions;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel;

namespace Graph.Tests.Attacks;

/// <summary>Inputs with fields beyond the permitted ones, guessed ids, keys of other callers, and path traversal.</summary>
public sealed partial class InputTests(PeopledHost host) : IClassFixture<PeopledHost>
{
    private static readonly string[] Own = ["id", "version", "state", "unitCode", "seat", "createdAt", "isDeleted"];

    // The version on which a change is based is a condition, not a value.
    private static IEnumerable<string> OwnOf(ChangeModel change) =>
        change.Changed is null ? Own : Own.Where(name => name != ChangeModel.Version);

    private GraphModel Model => host.World.Model;

    private IEnumerable<ChangeModel> Changes => Model.Mutation!.Fields.Select(f => ((ChangeSource)f.Source).Change);

    [Fact]
    public void No_change_lets_a_client_set_what_is_the_records_own() =>
        Assert.Empty(
            Changes.SelectMany(c => OwnOf(c).Where(o => c.Input.Find(o) is not null).Select(o => $"{c.Name}.{o}"))
        );

    [Fact]
    public async Task A_field_that_an_input_does_not_have_is_refused_before_anything_is_read()
    {
        foreach (var change in Changes)
        {
            foreach (var own in OwnOf(change))
            {
                var input = Input(change, (_, _) => "x");
                input[own] = 1;
                var mutation =
                    $"mutation($input: {change.Input.Name}!) {{ {change.Name}(input: $input) {{ __typename }} }}";
                Assert.Empty(
                    await host.Sent(async () =>
                        Assert.Equal("VALUE_INVALID", (await host.Error(mutation, new { input })).Code)
                    )
                );
            }
        }
    }

    [Fact]
    public async Task Setting_what_is_the_records_own_leaves_one_line()
    {
        foreach (var written in new[] { "version: 7, createdBy: \"x\"", "isAdmin: true" })
        {
            (
                await Attack.Send(
                    host,
                    host.Http,
                    $"mutation {{ enterOfficial(input: {{ number: \"M1\", name: \"欧阳若兰\", {written} }}) {{ __typename }} }}"
                )
            ).IsRefused(System.Net.HttpStatusCode.BadRequest, "VALUE_INVALID", "欧阳若兰", "isAdmin");
        }

        var input = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["number"] = "M1",
            ["name"] = "欧阳若兰",
            ["permissions"] = new[] { "audit.read" },
        };
        (
            await Attack.Send(
                host,
                host.Http,
                "mutation($input: EnterOfficialInput!) { enterOfficial(input: $input) { __typename } }",
                new { input }
            )
        ).IsRefused(System.Net.HttpStatusCode.BadRequest, "VALUE_INVALID", "欧阳若兰", "audit.read");
    }

    [Fact]
    public async Task Looking_for_what_is_hidden_by_its_id_or_its_number_leaves_one_line_for_each_operation()
    {
        var by = host.Callers.First(c => c.Name == "all-of-one-village");
        var household = (ObjectType)Model.Find("Household")!;
        var hidden = host.World.Rows(household).First(r => !host.World.IsSeen(household, r, by));
        var number = (string)household.Clr!.GetProperty("Code")!.GetValue(hidden)!;
        string[] ids =
        [
            host.World.IdOf(household, hidden),
            GlobalId.Text(GlobalId.TagOf("Household"), 4_611_686_018_427_387_001),
        ];
        foreach (var id in ids)
        {
            foreach (
                var query in new[]
                {
                    "query($id: ID!) { node(id: $id) { id } }",
                    "query($id: ID!) { a: nodes(ids: [$id, $id]) { id } b: node(id: $id) { id } }",
                }
            )
            {
                var tried = await Attack.Send(host, by.Client, query, new { id });
                Assert.Equal(System.Net.HttpStatusCode.OK, tried.Status);
                Assert.Contains("NOT_FOUND", tried.Line!.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(id, tried.Line.Text, StringComparison.Ordinal);
            }
        }

        foreach (var code in new[] { number, "XX9999999" })
        {
            var tried = await Attack.Send(host, by.Client, $"{{ household(code: \"{code}\") {{ id }} }}");
            Assert.Equal("NOT_FOUND", tried.Code);
            Assert.DoesNotContain(code, tried.Line!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_id_that_was_guessed_is_refused_as_one_that_leads_nowhere()
    {
        var by = host.Callers.First(c => c.Name == "all-of-one-village");
        var tried = 0;
        foreach (var change in Changes)
        {
            foreach (var field in change.Input.Fields.Where(f => TargetOf(f) is not null))
            {
                var target = TargetOf(field)!;
                var hidden = host.World.Rows(target).FirstOrDefault(r => !host.World.IsSeen(target, r, by));
                if (hidden is null)
                {
                    continue;
                }

                var absent = GlobalId.Text(GlobalId.TagOf(target.Name), 4_611_686_018_427_387_001);
                var answer = await Answer(by, change, field, absent);
                Assert.Equal(answer, await Answer(by, change, field, host.World.IdOf(target, hidden)));
                tried += answer.Contains("RECORD_NOT_FOUND", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(tried > 10);
    }

    [Fact]
    public async Task An_id_of_another_kind_is_refused_whether_or_not_it_leads_anywhere()
    {
        var unit = (ObjectType)Model.Find("OrgUnit")!;
        string[] others =
        [
            host.World.IdOf(unit, host.World.Rows(unit).First()),
            GlobalId.Text(GlobalId.TagOf("OrgUnit"), 1),
            "AAAAAAAAAAAAAA",
            "",
        ];
        foreach (var id in others)
        {
            var answer = await host.Data(
                "mutation($id: ID!) { handled: handleVisitIssue(input: { visitIssueId: $id, outcome: \"x\", handledOn: \"2026-01-02\" }) { errors { ... on Error { code path } } } }",
                new { id }
            );
            Assert.Equal(
                """[{"code":"ID_MALFORMED","path":["input","visitIssueId"]}]""",
                answer.GetProperty("handled").GetProperty("errors").GetRawText()
            );
        }
    }

    [Fact]
    public async Task Anothers_idempotency_key_shows_nothing_of_the_others_answer()
    {
        var (first, second) = (
            host.Callers.First(c => c.Name == "all-of-the-county"),
            host.Callers.First(c => c.Name == "all-of-one-town")
        );
        var unit = (await host.Data("{ orgUnit(code: 350824001000) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        var (mine, again, theirs) = (await Post(first), await Post(first), await Post(second));
        Assert.Equal(mine, again);
        Assert.NotEqual(mine, theirs);
        // Each is a separate change in the audit.
        foreach (var (post, who) in new[] { (mine, first.Name), (theirs, second.Name) })
        {
            var entries = await host.Data(
                "query($id: ID!) { auditEntries(module: COMMONS, where: { subjectId: { eq: $id } }) { nodes { who act } } }",
                new { id = post }
            );
            Assert.Equal(
                $$"""{"nodes":[{"who":"{{who}}","act":"setUpPost"}]}""",
                entries.GetProperty("auditEntries").GetRawText()
            );
        }

        async Task<string?> Post(Asking by) =>
            (
                await TestHost.Send(
                    by.Client,
                    "mutation($unit: ID!) { setUpPost(input: { unitId: $unit, kind: VILLAGE_CADRE, title: \"同键\", idempotencyKey: \"guessed\" }) { post { id } } }",
                    new { unit }
                )
            )
                .GetProperty("data")
                .GetProperty("setUpPost")
                .GetProperty("post")
                .GetProperty("id")
                .GetString();
    }

    [Fact]
    public void No_input_takes_an_address_or_a_path() =>
        Assert.DoesNotContain(
            Model
                .Types.OfType<InputType>()
                .SelectMany(t => t.Fields.Select(f => $"{t.Name}.{f.Name}"))
                .Concat(
                    Model
                        .Types.OfType<ObjectType>()
                        .SelectMany(t => t.Fields)
                        .SelectMany(f => f.Arguments.Select(a => a.Name))
                ),
            name => Address().IsMatch(name)
        );

    [Fact]
    public async Task Documents_are_known_by_their_hash_and_pages_by_their_name()
    {
        foreach (
            var path in new[] { "../appsettings.json", "..%2fappsettings.json", "/etc/passwd", "portal/year.graphql" }
        )
        {
            using var document = await host.Http.GetAsync($"/graphql?documentId={path}");
            Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await document.Content.ReadAsStringAsync());
            using var page = await host.Http.GetAsync($"/sign-in/{path}");
            Assert.Contains(page.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        }
    }

    private async Task<string> Answer(Asking by, ChangeModel change, InputField field, string id)
    {
        var input = Input(
            change,
            (name, target) =>
                name == field.Name ? id
                : host.World.Rows(target).FirstOrDefault(r => host.World.IsSeen(target, r, by)) is { } seen
                    ? host.World.IdOf(target, seen)
                : GlobalId.Text(GlobalId.TagOf(target.Name), 7)
        );
        input[field.Name] = field.Type.Item is null ? id : new[] { id };
        var before = host.Log.Security.Count;
        var answer = await TestHost.Send(
            by.Client,
            $"mutation($input: {change.Input.Name}!) {{ {change.Name}(input: $input) {{ errors {{ ... on Error {{ code message path }} }} }} }}",
            new { input }
        );
        var text = answer.GetRawText();
        if (text.Contains("RECORD_NOT_FOUND", StringComparison.Ordinal))
        {
            var line = Assert.Single(host.Log.Security.Skip(before)).Text;
            Assert.Contains(by.Name, line, StringComparison.Ordinal);
            Assert.DoesNotContain(id, line, StringComparison.Ordinal);
        }

        Assert.True(GlobalId.TryRead(id, out _, out var key));
        return text.Replace($"{key}", "?", StringComparison.Ordinal);
    }

    private ObjectType? TargetOf(InputField field)
    {
        var type = field.Property?.PropertyType;
        var item =
            type is { IsGenericType: true } && type.GetGenericTypeDefinition() != typeof(Id<>)
                ? type.GetGenericArguments()[0]
                : type;
        return item is { IsGenericType: true } && item.GetGenericTypeDefinition() == typeof(Id<>)
            ? Model.Find(item.GetGenericArguments()[0].Name) as ObjectType
            : null;
    }

    // A well-formed input, with an id for each record that it names.
    private Dictionary<string, object?> Input(ChangeModel change, Func<string, ObjectType, string> id) =>
        Input(change.Input, id);

    private Dictionary<string, object?> Input(InputType type, Func<string, ObjectType, string> id) =>
        type
            .Fields.Where(f => f.Type.Required)
            .ToDictionary(f => f.Name, f => Value(f, f.Type, id), StringComparer.Ordinal);

    private object? Value(InputField field, TypeRef type, Func<string, ObjectType, string> id) =>
        type.Item is { } item ? new[] { Value(field, item, id) }
        : TargetOf(field) is { } target ? id(field.Name, target)
        : type.Named switch
        {
            EnumType choice => choice.Members[0].Name,
            InputType input => Input(input, id),
            _ => type.Leaf.Name switch
            {
                "Int" => 2026,
                "Long" => 350824001001L,
                "Decimal" => 100m,
                "Boolean" => true,
                "Date" => "2026-03-02",
                "DateTime" => "2026-03-02T00:00:00Z",
                "Month" => "2026-03",
                _ => "x",
            },
        };

    [GeneratedRegex("(?i)url|uri|href|path$|file$|filename|webhook|callback", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
