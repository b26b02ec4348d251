using System.Reflection;
using Commons.Access;
using Commons.Posts;
using Graph.Model;
using Graph.Tests.Hosting;
using Host;
using Host.Access;
using Kernel.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Tests.Attacks;

/// <summary>A host with callers made at random: officials with posts at any unit, services with any of the permissions.</summary>
public sealed class PeopledHost : TestHost
{
    private static readonly DateOnly Since = new(2020, 1, 1);
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
        world = new World(Services);
        AddKnown();
        foreach (var official in officials)
        {
            var units = World.AtOrBelow(official.Posts.Select(p => p.Unit));
            var granted = Grants()
                .Where(g => official.Posts.Exists(p => g.Posts.Contains(p.Kind)))
                .Select(g => g.Permission);
            var memberOf = World.AtOrAbove(official.Posts.Select(p => p.Unit));
            Add(IdentityKind.Official, official.Number, granted, (units, memberOf), official.Key);
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
        // Half of them where something happens, the others anywhere.
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
                    $"postId: \"{post}\", officialId: \"{official}\", from: \"{Since:yyyy-MM-dd}\", acting: true{(ended ? ", to: \"2021-01-01\"" : "")}"
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

    // Who takes accusations in, who handles them and whom they are about.
    private void AddKnown()
    {
        var (official, tenure) = ((ObjectType)Model.Find("Official")!, (ObjectType)Model.Find("Tenure")!);
        var (number, kind) = (official.Clr!.GetProperty("Number")!, tenure.Clr!.GetProperty("Kind")!);
        foreach (var row in World.Rows(official).Where(o => Known.Contains((string)number.GetValue(o)!)))
        {
            var posts = World
                .Rows(tenure)
                .Where(t => Held(t, "OfficialId") == World.KeyOf(row))
                .Select(t => ((PostKind)kind.GetValue(t)!, Held(t, "UnitId")));
            officials.Add(((string)number.GetValue(row)!, World.KeyOf(row), [.. posts]));
        }

        static long Held(object tenure, string name) =>
            World
                .KeyOf(
                    tenure,
                    tenure
                        .GetType()
                        .GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!
                )!
                .Value;
    }

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
            Add(IdentityKind.Service, name, permissions, (World.AtOrBelow(World.KeyOf(units[at])), []), null);
        }
    }

    private void Add(
        IdentityKind kind,
        string name,
        IEnumerable<string> permissions,
        (HashSet<long> Reached, HashSet<long> MemberOf) units,
        long? official
    )
    {
        var token = Services.GetRequiredService<DevelopmentIssuer>().Issue(kind, name, TimeSpan.FromHours(1));
        callers.Add(
            new Asking(
                name,
                Client(token),
                permissions.ToHashSet(StringComparer.Ordinal),
                units.Reached,
                units.MemberOf,
                official
            )
        );
    }
}
