using Graph.Schema;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;

namespace Graph.Tests;

[Collection(nameof(PeopledHost))]
public sealed class ParentConditionTests(PeopledHost host)
{
    // Equality, inequality and lists, positive and negative.
    private static IEnumerable<string> Comparisons(string id) =>
        [$"eq: \"{id}\"", $"neq: \"{id}\"", $"in: [\"{id}\"]", $"nin: [\"{id}\"]"];

    [Fact]
    public async Task A_list_below_a_record_takes_every_comparison_with_that_record()
    {
        var world = host.World;
        var lists =
            from owner in world.Nodes
            where world.Rows(owner).Count > 0
            let id = world.IdOf(owner, world.Rows(owner).First())
            from list in owner.Fields
            let source = list.Source as ConnectionSource
            where source?.Parent is not null
            from link in source.Target.Filter!.Fields
            where link.Target == owner
            from comparison in Comparisons(id)
            let condition = $"{link.Name}: {{ id: {{ {comparison} }} }}"
            select $"{{ node(id: \"{id}\") {{ ... on {owner.Name} {{ {list.Name}(first: 5, where: {{ {condition} }}) {{ totalCount nodes {{ id }} }} }} }} }}";
        Assert.True(await Answered(lists, host.Http) > 50);
    }

    [Fact]
    public async Task A_list_takes_every_comparison_with_a_unit_also_of_a_caller_who_sees_some_units()
    {
        var world = host.World;
        var unit = world.Nodes.Single(n => n.Name == "OrgUnit");
        var id = world.IdOf(unit, world.Rows(unit).First());
        var lists =
            from list in world.Model.Query.Fields
            let source = list.Source as ConnectionSource
            where source is not null
            from link in source.Target.Filter!.Fields
            where link.Target == unit
            from comparison in Comparisons(id)
            select $"{{ {list.Name}(first: 5, where: {{ {link.Name}: {{ id: {{ {comparison} }} }} }}) {{ nodes {{ id }} }} }}";
        foreach (var caller in host.Callers.Where(c => c.Official is not null))
        {
            await Answered(lists, caller.Client, "FORBIDDEN");
        }
    }

    private static async Task<int> Answered(IEnumerable<string> operations, HttpClient by, string? refusal = null)
    {
        var (asked, faults) = (0, new List<string>());
        foreach (var operation in operations)
        {
            asked++;
            var answer = await TestHost.Send(by, operation);
            if (
                answer.TryGetProperty("errors", out var errors)
                && errors
                    .EnumerateArray()
                    .Any(e => e.GetProperty("extensions").GetProperty("code").GetString() != refusal)
            )
            {
                faults.Add($"{operation}: {errors}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {asked}\n{string.Join('\n', faults)}");
        return asked;
    }
}
