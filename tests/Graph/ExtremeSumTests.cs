using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// Sums and averages of every summable column, where stored values are so large that the database cannot represent the sum: each is
/// exact, or null with an error, and the other fields are answered.
/// </summary>
public sealed class ExtremeSumTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Rows = 3;

    [Fact]
    public async Task Values_whose_sum_overflows_in_the_database_are_summed_exactly()
    {
        await Publish("X71");
        await Publish("X72");
        await Publish("X73");
        var (model, tried) = (host.Services.GetRequiredService<GraphModel>(), new List<string>());
        foreach (var (owner, list) in Lists(model))
        {
            var node = ((ConnectionSource)list.Source).Target;
            var figures = (ObjectType?)model.Find($"{node.Name}SumAggregate");
            var place = figures is null ? null : await Place(model, owner, list);
            foreach (var figure in place is null ? [] : figures!.Fields)
            {
                foreach (var extreme in Extremes(((FigureSource)figure.Source).Property!.PropertyType))
                {
                    await Check(model, place!, figure, extreme);
                    tried.Add($"{node.Name}.{figure.Name}");
                }
            }
        }

        // All decimal columns.
        Assert.Superset(
            new HashSet<string>
            {
                "IndicatorVersion.target",
                "IndicatorVersion.limit",
                "SchemeIndicator.target",
                "SchemeIndicator.weight",
            },
            tried.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<(ObjectType Owner, Field List)> Lists(GraphModel model) =>
        from owner in model.Types.OfType<ObjectType>()
        where owner == model.Query || owner.IsNode
        from list in owner.Fields
        where list.Source is ConnectionSource
        select (owner, list);

    /// <returns>A list with enough rows to modify; null if there is none.</returns>
    private async Task<Listed?> Place(GraphModel model, ObjectType owner, Field list)
    {
        if (owner == model.Query)
        {
            var whole = new Listed(list, inner => $"{{ {inner} }}", data => data);
            return (await Nodes(whole, "")).Count == Rows ? whole : null;
        }

        var parents = model.Query.Fields.FirstOrDefault(f => f.Source is ConnectionSource s && s.Target == owner);
        var ids = parents is null
            ? []
            : await Nodes(new Listed(parents, inner => $"{{ {inner} }}", data => data), "", 10);
        foreach (var id in ids.Select(n => n.GetProperty("id").GetString()))
        {
            var below = new Listed(
                list,
                inner => $"{{ node(id: \"{id}\") {{ ... on {owner.Name} {{ {inner} }} }} }}",
                data => data.GetProperty("node")
            );
            if ((await Nodes(below, "")).Count == Rows)
            {
                return below;
            }
        }

        return null;
    }

    private async Task<List<JsonElement>> Nodes(Listed listed, string fields, int first = Rows) =>
        [
            .. listed
                .Within(
                    await host.Data(listed.Query($"{listed.List.Name}(first: {first}) {{ nodes {{ id {fields} }} }}"))
                )
                .GetProperty(listed.List.Name)
                .GetProperty("nodes")
                .EnumerateArray(),
        ];

    // The range of the column type on the server; SQLite stores 64 bits in any integer column.
    private static IEnumerable<long> Extremes(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal)
            ? [long.MaxValue, long.MinValue]
#if POSTGRESQL || SQLSERVER
            : [int.MaxValue, int.MinValue];
#else
            : [int.MaxValue, long.MaxValue, long.MinValue];
#endif

    private async Task Check(GraphModel model, Listed place, Field figure, long extreme)
    {
        var (name, node) = ($"{place.List.Name}Aggregate", place.Node);
        var column = ((FigureSource)figure.Source).Property!;
        var isDecimal = (Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType) == typeof(decimal);
        var groups = ((EnumType?)model.Find($"{node.Name}GroupKey"))?.Members[0].Name;
        var figures = $"count sum {{ {figure.Name} }} avg {{ {figure.Name} }}";
        var groupBy = groups is null ? "" : $"groupBy(by: [{groups}]) {{ count sum {{ {figure.Name} }} }}";
        var query = place.Query($"{name} {{ {figures} {groupBy} }}");
        var before = place.Within(await host.Data(query)).GetProperty(name);
        var nodes = await Nodes(place, figure.Name);
        await using var db = node.Store!.Open();
        var stored = db.Model.FindEntityType(node.Clr!)!.FindProperty(column.Name)!;
        var spoiled = new List<Spoiled?>();
        foreach (var row in nodes)
        {
            var key = model.Resolve(row.GetProperty("id").GetString()!)!.Value.Key;
            spoiled.Add(await Spoiled.Make(node.Store!, stored, key, $"{extreme}"));
        }

        try
        {
            Assert.DoesNotContain(null, spoiled);
            var answer = await host.Send(query);
            var shown = place.Within(answer.GetProperty("data")).GetProperty(name);
            var value = isDecimal ? StoredDecimal.Read(extreme) : extreme;
            var known = nodes.Select(n => n.GetProperty(figure.Name)).ToList();
            var sum = Sum(before) - known.Sum(Number) + (Rows * value);
            if (!isDecimal && sum is < long.MinValue or > long.MaxValue)
            {
                Assert.Equal(JsonValueKind.Null, shown.ValueKind);
                Assert.All(
                    answer.GetProperty("errors").EnumerateArray(),
                    e => Assert.Equal("RECORD_UNREADABLE", e.GetProperty("extensions").GetProperty("code").GetString())
                );
                return;
            }

            var whole = answer.GetRawText();
            Assert.True(!answer.TryGetProperty("errors", out _) || extreme is < int.MinValue or > int.MaxValue, whole);
            Assert.True(Sum(shown) == sum, $"{sum} {whole}");
            if (groups is not null)
            {
                Assert.Equal(sum, shown.GetProperty("groupBy").EnumerateArray().Sum(Sum));
            }
        }
        finally
        {
            foreach (var row in spoiled.OfType<Spoiled>())
            {
                await row.DisposeAsync();
            }
        }

        decimal Sum(JsonElement of) => Number(of.GetProperty("sum").GetProperty(figure.Name));
    }

    /// <summary>A list and the query that reaches it.</summary>
    private sealed record Listed(Field List, Func<string, string> Query, Func<JsonElement, JsonElement> Within)
    {
        public ObjectType Node => ((ConnectionSource)List.Source).Target;
    }

    private static decimal Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? 0 : value.GetDecimal();

    private async Task Publish(string code)
    {
        var unit = await host.Data("{ orgUnit(code: 350824001000) { id } }");
        var data = await host.Data(
            "mutation($input: PublishIndicatorInput!) { publishIndicator(input: $input) { indicatorVersion { id } errors { ... on Error { code } } } }",
            new
            {
                input = new
                {
                    code,
                    name = "办理率",
                    englishName = "Rate",
                    basis = "第45条",
                    direction = "LOWER_IS_BETTER",
                    target = 0.1,
                    limit = 0.9,
                    unitId = unit.GetProperty("orgUnit").GetProperty("id").GetString(),
                    over = new[]
                    {
                        new
                        {
                            source = "V04",
                            part = "NUMERATOR",
                            factor = 1,
                        },
                    },
                    under = new[]
                    {
                        new
                        {
                            source = "V04",
                            part = "DENOMINATOR",
                            factor = 1,
                        },
                    },
                },
            }
        );
        Assert.Equal(
            JsonValueKind.Object,
            data.GetProperty("publishIndicator").GetProperty("indicatorVersion").ValueKind
        );
    }
}
