using Assessment.Indicators;

namespace Domain.Assessment;

public sealed class CatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_every_indicator_has_a_reachable_target()
    {
        Assert.Distinct(Catalogue.Indicators.Select(i => i.Code));
        Assert.All(Catalogue.Indicators, i => Assert.InRange(i.Target, 0.0001m, 1));
    }

    [Fact]
    public void No_indicator_counts_anything_as_worse() => Assert.All(Catalogue.Indicators, i => Assert.Null(i.Limit));
}
