using Graph.Schema;
using Graph.Sql;
using Graph.Tests.Hosting;
using Graph.Tests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>The query plans of aggregates: counts and groups are read from an index only (ADR 0030).</summary>
public sealed class FigurePlanTests(FigurePlanTests.Planned host) : IClassFixture<FigurePlanTests.Planned>
{
    private static readonly Figure[] Count = [new(FigureKind.Count, null)];

    private GraphModel Model => host.Services.GetRequiredService<GraphModel>();

    [Fact]
    public Task Every_list_is_counted_from_an_index_alone() =>
        Check(
            from list in Lists
            from bounds in BoundsOf(list.Source)
            select new Counted($"{list.Name}, bounds {bounds}", list.Source, [], bounds),
            atLeast: 100
        );

    [Fact]
    public Task Every_list_of_units_and_every_list_of_all_is_grouped_from_an_index_alone() =>
        Check(
            from list in Lists
            where list.IsAggregate && (list.Source.Parent is null || list.Source.IsOfUnits)
            let keys = Keys(list.Source)
            from one in keys
            from chosen in keys.Where(k => k.Property != one.Property).Select(k => new[] { one, k }).Prepend([one])
            from bounds in chosen.Length == 1 ? BoundsOf(list.Source) : [ScopeBounds.Rows]
            select new Counted(
                $"{list.Name} by {string.Join(", ", chosen.Select(k => k.Property.Name))}, bounds {bounds}",
                list.Source,
                chosen,
                bounds
            ),
            atLeast: 800
        );

    [Fact]
    public void Nothing_is_grouped_by_a_constant()
    {
        var texts = Lists
            .Where(l => l.Source.Parent is null)
            .Select(l => Made(l.Source, [], ScopeBounds.None).Text)
            .ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotContain("GROUP BY", text));
    }

    private IEnumerable<(string Name, ConnectionSource Source, bool IsAggregate)> Lists =>
        from type in Model.Types.OfType<ObjectType>()
        from shown in type.Fields
        let list = (shown.Source as AggregateSource)?.List ?? shown.Source as ConnectionSource
        where list is not null
        select ($"{type.Name}.{shown.Name}", list, shown.Source is AggregateSource);

    private static IEnumerable<ScopeBounds> BoundsOf(ConnectionSource list) =>
        list.IsOfUnits ? Enum.GetValues<ScopeBounds>() : [ScopeBounds.None, ScopeBounds.Rows];

    private List<GroupKey> Keys(ConnectionSource list) =>
        [
            .. ((ObjectType?)Model.Find($"{list.Target.Name}Group"))
                ?.Fields.Select(f => f.Source)
                .OfType<GroupKeySource>()
                .Select(s => s.Key)
                .Where(k => k.Property != list.Parent?.Property)
                ?? [],
        ];

    private static Statement Made(ConnectionSource list, IReadOnlyList<GroupKey> keys, ScopeBounds bounds) =>
        AggregateQuery.Make(list, null, keys, Count, bounds, isBounded: keys.Count > 0);

    private static async Task Check(IEnumerable<Counted> counted, int atLeast)
    {
        var (faults, read) = (new List<string>(), 0);
        foreach (var module in counted.GroupBy(c => c.List.Rows.Store))
        {
            await using var connection = await PlannedRead.Connect(module.Key);
            using var db = module.Key.Open();
            string? TableOf(Type? row) => row is null ? null : db.Model.FindEntityType(row)?.GetTableName();
            foreach (var one in module)
            {
                read++;
                string[] own =
                [
                    .. new[] { TableOf(one.List.Target.Clr), TableOf(one.List.Parent?.Edge) }.OfType<string>(),
                ];
                var reads = await PlannedRead.Of(connection, Made(one.List, one.By, one.Bounds), own);
                Assert.NotEmpty(reads);
                // The target of an edge, and the value that a condition compares, are found by key.
                faults.AddRange(
                    reads
                        .Where(r => own.Contains(r.Table) ? !IsFromIndex(r, one.List) : r.Access == Access.Scan)
                        .Select(r => $"{one.Name}: {r.Table}: {r.Detail}")
                );
            }
        }

        Assert.True(read >= atLeast, $"Only {read} statements were read.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {read}\n{string.Join('\n', faults.Take(400))}");
    }

    private static bool IsFromIndex(PlannedRead read, ConnectionSource list) =>
        read.Access == Access.IndexOnly
        // Rows behind an edge, and the few individually delegated rows, are found by key.
        || (read.Access == Access.Key && (list.Parent?.Edge is not null || list.Target.Reach.HandOver is not null));

    /// <summary>A host without strict readers, because reading a query plan is not a statement of the product.</summary>
    public sealed class Planned : TestHost
    {
        protected override bool ReadsStrictly => false;
    }

    private sealed record Counted(string Name, ConnectionSource List, IReadOnlyList<GroupKey> By, ScopeBounds Bounds);
}
