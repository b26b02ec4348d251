using Graph.Schema;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;

namespace Graph.Tests;

[Collection(nameof(PeopledHost))]
public sealed class ParentConditionTests(PeopledHost host)
{
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
            from comparison in new[] { $"eq: \"{id}\"", $"neq: \"{id}\"", $"in: [\"{id}\"]", $"nin: [\"{id}\"]" }
            let condition = $"{link.Name}: {{ id: {{ {comparison} }} }}"
            select $"{{ node(id: \"{id}\") {{ ... on {owner.Name} {{ {list.Name}(first: 5, where: {{ {condition} }}) {{ totalCount nodes {{ id }} }} }} }} }}";
        var (asked, faults) = (0, new List<string>());
        foreach (var operation in lists)
        {
            asked++;
            var answer = await TestHost.Send(host.Http, operation);
            if (answer.TryGetProperty("errors", out var errors))
            {
                faults.Add($"{operation}: {errors}");
            }
        }

        Assert.True(asked > 50, $"Only {asked} lists were read.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {asked}\n{string.Join('\n', faults)}");
    }
}
