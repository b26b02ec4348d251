using System.Net.Http.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Attacks;

/// <summary>Walks the whole schema: every field declares its permission, and every public field has a reason to be public.</summary>
public sealed class PermissionTests(TestHost host) : IClassFixture<TestHost>
{
    // The public fields, with the reason. A field that is not listed here, and does not lead only to listed fields, is not public.
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["OrgUnit"] = "The administrative tree is published by the state.",
        ["Query.me"] = "It says nothing but who the caller is.",
        ["Query.myMatter"] = "It opens to whoever knows a code and a check, and is guarded against guessing.",
        ["Mutation.rateMatter"] = "So does this.",
        ["Query.node"] = "What stands behind an id says by itself who may see it.",
        ["Query.nodes"] = "What stands behind an id says by itself who may see it.",
    };

    private GraphModel Model => host.Services.GetRequiredService<GraphModel>();

    private IEnumerable<(ObjectType Owner, Field Field)> Guarded =>
        Model.Types.OfType<ObjectType>().Where(t => t.IsNode || t.IsRoot).SelectMany(t => t.Fields.Select(f => (t, f)));

    [Fact]
    public void Every_field_and_change_says_what_it_takes() =>
        Assert.DoesNotContain(Guarded, g => string.IsNullOrEmpty(g.Field.Permission));

    [Fact]
    public void Every_permission_is_one_that_a_module_grants()
    {
        var granted = Hosting.Accounts.Permissions();
        Assert.Empty(Guarded.Select(g => g.Field.Permission!).Distinct().Except([.. granted, Permission.Public]));
    }

    [Fact]
    public void Nothing_is_public_but_what_is_listed_here() =>
        Assert.Empty(
            Guarded
                .Where(g => g.Field.Permission == Permission.Public)
                .Where(g => !Open.ContainsKey(g.Owner.Name) && !Open.ContainsKey($"{g.Owner.Name}.{g.Field.Name}"))
                .Where(g => !Open.ContainsKey(TargetOf(g.Field)))
                .Select(g => $"{g.Owner.Name}.{g.Field.Name}")
        );

    [Fact]
    public void Nothing_that_changes_or_is_listened_to_is_public_but_what_opens_to_whoever_knows_a_code() =>
        Assert.Equal(
            ["rateMatter"],
            Guarded
                .Where(g =>
                    (g.Owner == Model.Mutation || g.Owner == Model.Subscription)
                    && g.Field.Permission == Permission.Public
                )
                .Select(g => g.Field is { Name: var name, Source: ChangeSource { Change.Guard: not null } } ? name : "")
        );

    [Fact]
    public void What_leads_to_a_record_takes_no_less_than_the_record() =>
        Assert.Empty(
            Guarded
                .Where(g => g.Field.Source is LinkSource or LinksSource or ConnectionSource or LookupSource)
                .Where(g => (Model.Find(TargetOf(g.Field)) as ObjectType)!.Permission != g.Field.Permission)
                .Select(g => $"{g.Owner.Name}.{g.Field.Name}")
        );

    [Fact]
    public void A_condition_takes_what_the_field_takes_that_it_asks_about()
    {
        foreach (var node in Model.Types.OfType<ObjectType>().Where(t => t.IsNode))
        {
            foreach (var condition in node.Filter!.Fields.Where(f => f.Target is not null || f.List is not null))
            {
                Assert.Equal(node.Find(condition.Name)!.Permission, condition.Permission);
            }

            foreach (
                var condition in node.Filter.Fields.Where(f => f is { Target: null, List: null, Property: not null })
            )
            {
                Assert.Equal(node.Permission, node.Find(condition.Name)!.Permission);
            }
        }
    }

    [Fact]
    public async Task A_condition_on_what_the_caller_may_not_see_is_forbidden()
    {
        using var portal = host.As("county-portal");
        foreach (
            var where in new[]
            {
                "visits: { some: { summary: { contains: \"水\" } } }",
                "households: { any: true }",
                "and: [{ or: [{ petitions: { none: {} } }] }]",
                "parent: { visits: { all: { purpose: { eq: POLICY } } } }",
            }
        )
        {
            var attack = await Attack.Send(host, portal, $"{{ orgUnits(where: {{ {where} }}) {{ totalCount }} }}");
            attack.IsRefused(System.Net.HttpStatusCode.Forbidden, "FORBIDDEN", "水");
        }
    }

    [Theory]
    [InlineData("resident", "FORBIDDEN")]
    [InlineData(null, "UNAUTHENTICATED")]
    public async Task Every_subscription_refuses_at_once_whoever_may_not_listen(string? who, string code)
    {
        using var caller = who is null ? host.Client(null) : host.As(who);
        Assert.NotEmpty(Model.Subscription!.Fields);
        foreach (var field in Model.Subscription.Fields)
        {
            // A new kind of argument needs a value to send here.
            var given = field.Arguments.Select(a => $"{a.Name}: {Given[a.Type.Leaf.Name]}");
            var arguments = string.Join(", ", given) is { Length: > 0 } list ? $"({list})" : "";
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
            request.Headers.Accept.ParseAdd("text/event-stream");
            request.Content = JsonContent.Create(
                new { query = $"subscription {{ {field.Name}{arguments} {{ __typename }} }}" }
            );
            // A subscription does not end.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            using var response = await caller.SendAsync(request, patience.Token);
            var answer = await response.Content.ReadAsStringAsync(patience.Token);
            Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\":{", answer, StringComparison.Ordinal);
        }
    }

    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal)
    {
        ["Long"] = "350824001000",
        ["Int"] = "2026",
    };

    private static string TargetOf(Field field) =>
        field.Source switch
        {
            LinkSource link => link.Target.Name,
            LinksSource links => links.Target.Name,
            ConnectionSource list => list.Target.Name,
            LookupSource lookup => lookup.Target.Name,
            AggregateSource figures => figures.List.Target.Name,
            _ => "",
        };
}
