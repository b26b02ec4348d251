using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>The indicators that a formula may be made of: those of the catalogue, and the latest editions that are published.</summary>
/// <param name="published">The latest editions.</param>
/// <param name="sources">What answers for the measures.</param>
/// <param name="catalogue">The indicators of the catalogue.</param>
internal sealed class Shelf(
    IReadOnlyList<IndicatorVersion> published,
    IEnumerable<IMeasureSource> sources,
    Catalogue catalogue
)
{
    private readonly Dictionary<string, IMeasureSource> sources = sources.ToDictionary(
        s => s.Measure,
        StringComparer.Ordinal
    );

    /// <summary>The last edition of a code; 0 where there is none.</summary>
    public int LastEditionOf(string code) =>
        published.Where(p => p.Code == code).Select(p => p.Edition).DefaultIfEmpty(0).Max();

    /// <summary>The formula of an indicator, of measures alone.</summary>
    /// <exception cref="IndicatorUnknown">There is no such indicator.</exception>
    /// <exception cref="MeasureNotPooled">Its months cannot be added up.</exception>
    public Formula FormulaOf(string code) =>
        published.Where(p => p.Code == code).MaxBy(p => p.Edition) is { } own ? Formula.Parse(own.Formula)
        : catalogue.Find(code) is not { } indicator ? throw new IndicatorUnknown(code)
        : indicator.Year == YearlyMode.Pooled ? indicator.Formula
        : throw new MeasureNotPooled(code);

    /// <summary>What one more grievance does to a measure.</summary>
    public IReadOnlyList<Touch> TouchesOf(string measure) => sources[measure].Touches;
}
