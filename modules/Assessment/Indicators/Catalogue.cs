using Commons.Measures;
using Kernel.Hosting;
using Kernel.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Indicators;

/// <summary>
/// The indicators that a scheme may weigh: one for each measure, as its source describes it, module by module and by code.
/// None counts petitions, repeats or crimes as worse.
/// </summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, int> places;

    /// <param name="measures">What is measured, in the order of the modules.</param>
    /// <exception cref="StartupException">Two measures have one code, or one is not described.</exception>
    public Catalogue(IEnumerable<IMeasure> measures)
    {
        Indicators =
        [
            .. measures
                .GroupBy(s => s.GetType().Assembly)
                .SelectMany(module => module.OrderBy(s => s.Measure, StringComparer.Ordinal))
                .Select(Described),
        ];
        if (Indicators.GroupBy(i => i.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new StartupException($"指标代码重复 · Two sources measure {twice.Key}.");
        }

        places = Indicators
            .Select((indicator, place) => (indicator.Code, place))
            .ToDictionary(i => i.Code, i => i.place, StringComparer.Ordinal);
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The indicator with a code, if there is one.</summary>
    public Indicator? Find(string code) => places.TryGetValue(code, out var place) ? Indicators[place] : null;

    /// <summary>The indicator that a scheme has taken in.</summary>
    public Indicator Get(string code) => Indicators[places[code]];

    /// <summary>Where it stands; behind all others where it is not of the catalogue.</summary>
    public int PlaceOf(string code) => places.GetValueOrDefault(code, int.MaxValue);

    private static Indicator Described(IMeasure source)
    {
        if (source.Description is not { } text || !IsWhole(text))
        {
            throw new StartupException(
                $"指标 {source.Measure} 说明不全 · The indicator {source.Measure} of {source.GetType().Name} is not described: it needs two names, a target above 0 and up to 1, a kind of subject, and a clause or an article of law."
            );
        }

        return Indicator.Of(source);
    }

    private static bool IsWhole(IndicatorDescription text) =>
        !string.IsNullOrWhiteSpace(text.Name)
        && !string.IsNullOrWhiteSpace(text.EnglishName)
        && text.Target is > 0 and <= 1
        && text.Subjects.Count > 0
        && text.Clauses.Count + text.Laws.Count > 0;
}

/// <summary>Stops the start where the catalogue is not whole.</summary>
internal sealed class CatalogueCheck(IServiceProvider services) : IStartupCheck
{
    public void Check() => services.GetRequiredService<Catalogue>();
}
