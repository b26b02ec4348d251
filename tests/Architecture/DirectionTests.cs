namespace Architecture.Tests;

/// <summary>Folders have a direction: no folder depends on one above it, so a reader can begin at the bottom.</summary>
public sealed class DirectionTests
{
    public static TheoryData<string> Assemblies => [.. Product.All.Select(a => a.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Namespaces_form_no_cycle(string name) =>
        Assert.Empty(new NamespaceGraph(Product.All.Single(a => a.GetName().Name == name)).Cycles);

    [Fact]
    public void A_cycle_is_noticed() =>
        Assert.Equal(
            [
                "Architecture.Tests.Cycle.Above -> Architecture.Tests.Cycle.Below: Upper uses Lower",
                "Architecture.Tests.Cycle.Below -> Architecture.Tests.Cycle.Above: Lower uses Upper",
            ],
            new NamespaceGraph(typeof(DirectionTests).Assembly).Cycles
        );
}
