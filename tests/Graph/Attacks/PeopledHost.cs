using System.Reflection;
using Commons.Access;
using Commons.Posts;
using Graph.Schema;
using Graph.Tests.Hosting;
using Host;
using Host.Access;
using Kernel.Access;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Tests.Attacks;

/// <summary>A host with random callers: officials with posts at any unit, services with any of the permissions.</summary>
public sealed class PeopledHost : TestHost
{
    private static readonly DateOnly Today = TimeProvider.System.Today();
    private static readonly DateOnly Since = Today.AddDays(-20);
    private static readonly string[] Known = ["WP0001", "WP0005", "WP0009", "WP0010", "WP0011"];
    private readonly List<Asking> callers = [];
    private World? world;

    internal IReadOnlyList<Asking> Callers => callers;

    internal World World => world!;

    private GraphModel Model => World.Model;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (!Installations.Available)
        {
            return;
        }

        var random = new Random(15);
        await AddOfficials(random);
        await Recuse();
        await Unmask("cadre", "visits(first: 5) { nodes { record: household { id } } }");
        await Unmask("petition-office", "petitions(first: 5) { nodes { record: petitioner { id } } }");
        using (var before = new World(Services))
        {
            AddKnown(before);
            await Delegate(before, random);
        }

        world = new World(Services);
        foreach (var official in officials)
        {
            var hats = official
                .Posts.Select(p => (Granted(p.Kind), p.Unit))
                .Concat(delegated.Where(d => d.To == official.Key).Select(d => (d.Permissions, d.Unit)))
                .ToList();
            var reach = hats.SelectMany(h => h.Item1.Select(permission => (permission, h.Unit)))
                .GroupBy(h => h.permission, h => h.Unit)
                .ToDictionary(g => g.Key, g => World.AtOrBelow(g), StringComparer.Ordinal);
            var memberOf = World.AtOrAbove(hats.Select(h => h.Unit));
            Add(IdentityKind.Official, official.Number, reach, memberOf, official.Key);
        }

        AddServices(random);
    }

    public override async Task DisposeAsync()
    {
        world?.Dispose();
        callers.ForEach(c => c.Client.Dispose());
        await base.DisposeAsync();
    }

    private readonly List<(string Number, long Key, List<(PostKind Kind, long Unit)> Posts)> officials = [];
    private readonly List<(long To, HashSet<string> Permissions, long Unit)> delegated = [];

    private static HashSet<string> Granted(PostKind kind) =>
        [.. Grants().Where(g => g.Posts.Contains(kind)).Select(g => g.Permission)];

    private static IEnumerable<Grant> Grants() =>
        Modules
            .All.SelectMany(m => m.GetType().Assembly.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(IGrants)) && t is { IsInterface: false, IsAbstract: false })
            .SelectMany(t => ((IGrants)Activator.CreateInstance(t, nonPublic: true)!).Grants);

    private async Task AddOfficials(Random random)
    {
        using var before = new World(Services);
        var unit = (ObjectType)before.Model.Find("OrgUnit")!;
        var units = before.Rows(unit).ToList();
        // Half of them at units with records, the others anywhere.
        var busy = before
            .Rows((ObjectType)before.Model.Find("Visit")!)
            .Select(v =>
                World
                    .KeyOf(
                        v,
                        v.GetType()
                            .BaseType!.GetProperty(
                                "UnitId",
                                BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public
                            )!
                    )!
                    .Value
            )
            .Distinct()
            .ToList();
        for (var i = 0; i < 8; i++)
        {
            var number = $"SC{i:0000}";
            var official = await Made("enterOfficial", "official", $"number: \"{number}\", name: \"任意\"");
            var posts = new List<(PostKind Kind, long Unit)>();
            for (var p = random.Next(0, 3); p >= 0; p--)
            {
                var kind = Enum.GetValues<PostKind>()[random.Next(Enum.GetValues<PostKind>().Length)];
                var place =
                    random.Next(2) == 0 && busy.Count > 0
                        ? before.Find(unit, busy[random.Next(busy.Count)])!
                        : units[random.Next(units.Count)];
                var name = ((EnumType)before.Model.Find("PostKind")!).NameOf(kind);
                var post = await Made(
                    "setUpPost",
                    "post",
                    $"unitId: \"{before.IdOf(unit, place)}\", kind: {name}, title: \"任意\""
                );
                var ended = random.Next(4) == 0;
                await Made(
                    "appointOfficial",
                    "tenure",
                    $"postId: \"{post}\", officialId: \"{official}\", from: \"{Since:yyyy-MM-dd}\", acting: true{(ended ? $", to: \"{Today.AddDays(-1):yyyy-MM-dd}\"" : "")}"
                );
                if (!ended)
                {
                    posts.Add((kind, World.KeyOf(place)));
                }
            }

            Assert.True(GlobalId.TryRead(official, out _, out var key));
            officials.Add((number, key, posts));
        }

        async Task<string> Made(string change, string node, string input) =>
            (await Data($"mutation {{ {change}(input: {{ {input} }}) {{ {node} {{ id }} }} }}"))
                .GetProperty(change)
                .GetProperty(node)
                .GetProperty("id")
                .GetString()!;
    }

    // Those who receive accusations, those who handle them and those accused.
    private void AddKnown(World before)
    {
        var (official, tenure) = ((ObjectType)before.Model.Find("Official")!, (ObjectType)before.Model.Find("Tenure")!);
        var (number, kind) = (official.Clr!.GetProperty("Number")!, tenure.Clr!.GetProperty("Kind")!);
        foreach (var row in before.Rows(official).Where(o => Known.Contains((string)number.GetValue(o)!)))
        {
            var posts = before
                .Rows(tenure)
                .Where(t => Held(t, "OfficialId") == World.KeyOf(row))
                .Select(t => ((PostKind)kind.GetValue(t)!, Held(t, "UnitId")));
            officials.Add(((string)number.GetValue(row)!, World.KeyOf(row), [.. posts]));
        }
    }

    private static long Held(object tenure, string name) =>
        World
            .KeyOf(
                tenure,
                tenure
                    .GetType()
                    .GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!
            )!
            .Value;

    // Each official who can delegates some permissions of a post to an official below, for the whole unit or a part of it.
    private async Task Delegate(World before, Random random)
    {
        var (official, post, unit) = (Node("Official"), Node("Post"), Node("OrgUnit"));
        var (from, until) = (Clock.Today(), Clock.Today().AddDays(30));
        foreach (
            var tenure in before.Rows(Node("Tenure")).Where(t => officials.Exists(o => o.Key == Held(t, "OfficialId")))
        )
        {
            var (giver, place) = (Held(tenure, "OfficialId"), Held(tenure, "UnitId"));
            var below = before.AtOrBelow(place);
            var others = officials.Where(o => o.Key != giver && o.Posts.Exists(p => below.Contains(p.Unit))).ToList();
            var kind = (PostKind)tenure.GetType().GetProperty("Kind")!.GetValue(tenure)!;
            string[] some = [.. Granted(kind).Where(p => p != RegistryPermissions.Delegate && random.Next(2) == 0)];
            if (
                others.Count == 0
                || some.Length == 0
                || tenure.GetType().GetProperty("To")!.GetValue(tenure) is not null
            )
            {
                continue;
            }

            var to = others[random.Next(others.Count)];
            var of = random.Next(2) == 0 ? place : below.ElementAt(random.Next(below.Count));
            using var client = Client(Token(IdentityKind.Official, officials.Find(o => o.Key == giver).Number));
            var answer = await Send(
                client,
                "mutation($input: DelegatePostInput!) { delegatePost(input: $input) { delegation { id } errors { ... on Error { code } } } }",
                new
                {
                    input = new
                    {
                        postId = Id(post, Held(tenure, "PostId")),
                        recipientId = Id(official, to.Key),
                        unitId = Id(unit, of),
                        permissions = some,
                        from,
                        until,
                        because = "任意",
                    },
                }
            );
            Assert.Contains("\"errors\":null", answer.GetRawText(), StringComparison.Ordinal);
            delegated.Add((to.Key, [.. some], of));
        }

        ObjectType Node(string name) => (ObjectType)before.Model.Find(name)!;

        static string Id(ObjectType node, long key) => GlobalId.Text(GlobalId.TagOf(node.Name), key);
    }

    private string Token(IdentityKind kind, string name) =>
        Services.GetRequiredService<DevelopmentIssuer>().Issue(kind, name, TimeSpan.FromHours(1));

    private async Task Recuse()
    {
        var open = await Data(
            $"{{ official(number: \"{Known[0]}\") {{ id }} petitions(first: 10, where: {{ route: {{ eq: CLAIM }} }}) {{ nodes {{ id }} }} }}"
        );
        var official = open.GetProperty("official").GetProperty("id").GetString();
        foreach (var matter in open.GetProperty("petitions").GetProperty("nodes").EnumerateArray())
        {
            await Data(
                "mutation($matter: ID!, $official: ID!) { recuseFromMatter(input: { matterId: $matter, officialId: $official, because: \"任意\", since: \"2026-06-01\" }) { errors { __typename } } }",
                new { matter = matter.GetProperty("id").GetString(), official }
            );
        }
    }

    // An official who reviews unmaskings does not need the permission to see the data.
    private async Task Unmask(string who, string list)
    {
        using var client = As(who);
        var found = await Send(client, $"{{ all: {list} }}");
        foreach (var node in found.GetProperty("data").GetProperty("all").GetProperty("nodes").EnumerateArray())
        {
            var answer = await Send(
                client,
                "mutation($record: ID!) { unmask(input: { record: $record, fields: [NAME], reason: \"任意\" }) { errors { ... on Error { code } } } }",
                new { record = node.GetProperty("record").GetProperty("id").GetString() }
            );
            Assert.Contains("\"errors\":null", answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    private void AddServices(Random random)
    {
        var accounts = Services.GetRequiredService<IOptions<ServiceAccounts>>().Value.Services;
        var unit = (ObjectType)Model.Find("OrgUnit")!;
        var code = unit.Clr!.GetProperty("Code")!;
        var units = World.Rows(unit).ToDictionary(u => (long)code.GetValue(u)!);
        var all = Hosting.Accounts.Permissions();
        Account("all-of-one-village", 350824001001, all);
        Account("all-of-one-town", 350824001000, all);
        Account("all-of-the-county", 350824000000, all);
        Account("nothing-of-one-town", 350824001000, []);
        Account("reviewer-of-the-county", 350824000000, [RegistryPermissions.ReviewUnmaskings]);
        foreach (var i in Enumerable.Range(0, 8))
        {
            var place =
                random.Next(2) == 0 ? 350824001001 + random.Next(5) : units.Keys.ElementAt(random.Next(units.Count));
            Account(
                $"some-{i}",
                units.ContainsKey(place) ? place : 350824001001,
                [.. all.Where(_ => random.Next(3) > 0)]
            );
        }

        void Account(string name, long at, IReadOnlyList<string> permissions)
        {
            var account = new ServiceAccount { Title = name, Unit = at };
            account.Permissions.AddRange(permissions);
            accounts[name] = account;
            var reached = World.AtOrBelow(World.KeyOf(units[at]));
            var reach = permissions.ToDictionary(p => p, _ => reached, StringComparer.Ordinal);
            Add(IdentityKind.Service, name, reach, [], null);
        }
    }

    private void Add(
        IdentityKind kind,
        string name,
        IReadOnlyDictionary<string, HashSet<long>> reach,
        HashSet<long> memberOf,
        long? official
    ) => callers.Add(new Asking(name, Client(Token(kind, name)), reach, memberOf, official));
}

/// <summary>The tests that share one such host and change nothing.</summary>
[CollectionDefinition(nameof(PeopledHost))]
public sealed class PeopledTests : ICollectionFixture<PeopledHost>;
