using System.Reflection;

namespace Architecture.Tests;

/// <summary>The references that are allowed between assemblies.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Engine = ["GraphQL", "GraphQLParser"];

    [Fact]
    public void Only_the_graph_knows_its_engine() =>
        Assert.Empty(Product.All.Where(a => a != Product.Graph).SelectMany(a => Breaches(a, Engine)));

    [Fact]
    public void A_module_knows_no_neighbour() =>
        Assert.Empty(Product.Rooms.SelectMany(a => Breaches(a, Product.Rooms.Where(o => o != a).Select(Name))));

    [Fact]
    public void Each_room_knows_only_those_below_it()
    {
        Assert.Empty(
            Breaches(
                Product.Kernel,
                [Name(Product.Graph), Name(Product.Commons), Name(Product.Host), .. Product.Rooms.Select(Name)]
            )
        );
        Assert.Empty(
            Breaches(Product.Graph, [Name(Product.Commons), Name(Product.Host), .. Product.Rooms.Select(Name)])
        );
        Assert.Empty(Breaches(Product.Commons, [Name(Product.Host), .. Product.Rooms.Select(Name)]));
        Assert.Empty(Product.Rooms.SelectMany(a => Breaches(a, [Name(Product.Host)])));
    }

    [Fact]
    public void The_wall_of_references_notices_one_who_knows_too_much()
    {
        // This assembly references the host, and the host references every module.
        var broken = Breaches(typeof(ReferenceTests).Assembly, [Name(Product.Host)]);
        Assert.Equal([$"{Name(typeof(ReferenceTests).Assembly)} knows {Name(Product.Host)}"], broken);
        Assert.Equal(Product.Rooms.Count(), Breaches(Product.Host, Product.Rooms.Select(Name)).Count());
        Assert.NotEmpty(Breaches(Product.Graph, Engine));
    }

    private static IEnumerable<string> Breaches(Assembly assembly, IEnumerable<string> forbidden) =>
        assembly
            .GetReferencedAssemblies()
            .Select(r => r.Name!)
            .Intersect(forbidden)
            .Select(r => $"{Name(assembly)} knows {r}");

    private static string Name(Assembly assembly) => assembly.GetName().Name!;
}
