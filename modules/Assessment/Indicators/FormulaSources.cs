using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>The indicators available for formulas: those of the catalogue, and the latest published editions.</summary>
/// <param name="published">The latest published editions.</param>
/// <param name="sources">The measure sources.</param>
/// <param name="catalogue">The catalogue.</param>
internal sealed class FormulaSources(
    IReadOnlyList<IndicatorVersion> published,
    IEnumerable<IMeasureSource> sources,
    Catalogue catalogue
)
{
    private readonly Dictionary<string, IMeasureSource> sources = sources.ToDictionary(
        s => s.Measure,
        StringComparer.Ordinal
    );

    /// <summary>The latest edition of a code; 0 if there is none.</summary>
    public int LastEditionOf(string code) =>
        published.Where(p => p.Code == code).Select(p => p.Edition).DefaultIfEmpty(0).Max();

    /// <summary>The formula of an indicator, in terms of measures.</summary>
    /// <exception cref="IndicatorUnknown">There is no such indicator.</exception>
    /// <exception cref="MeasureNotPooled">The months of the indicator cannot be added up.</exception>
    public Formula FormulaOf(string code) =>
        published.Where(p => p.Code == code).MaxBy(p => p.Edition) is { } own ? Formula.Parse(own.Formula)
        : catalogue.Find(code) is not { } indicator ? throw new IndicatorUnknown(code)
        : indicator.Year == YearlyMode.Pooled ? indicator.Formula
        : throw new MeasureNotPooled(code);

    /// <summary>How one more grievance changes a measure.</summary>
    public IReadOnlyList<Touch> TouchesOf(string measure) => sources[measure].Touches;
}
