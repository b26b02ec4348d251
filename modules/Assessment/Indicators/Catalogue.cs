using Commons.Measures;
using Kernel.Hosting;
using Kernel.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Indicators;

/// <summary>
/// The indicators that a scheme may weight: one per measure, by module and code. None penalises the number of petitions, repeats
/// or criminal cases.
/// </summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, int> places;

    /// <param name="measures">The measures, in the order of the modules.</param>
    /// <exception cref="StartupException">Two measures have the same code, or one has no valid description.</exception>
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
            throw new StartupException($"指标代码重复 · Two measure sources have the code {twice.Key}.");
        }

        places = Indicators
            .Select((indicator, place) => (indicator.Code, place))
            .ToDictionary(i => i.Code, i => i.place, StringComparer.Ordinal);
    }

    /// <summary>All indicators, in order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Finds an indicator by code; null if there is none.</summary>
    public Indicator? Find(string code) => places.TryGetValue(code, out var place) ? Indicators[place] : null;

    /// <summary>Returns an indicator that is part of a scheme.</summary>
    public Indicator Get(string code) => Indicators[places[code]];

    /// <summary>The position of an indicator; after all others if it is not in the catalogue.</summary>
    public int PlaceOf(string code) => places.GetValueOrDefault(code, int.MaxValue);

    private static Indicator Described(IMeasure source)
    {
        if (source.Description is not { } text || !IsWhole(text))
        {
            throw new StartupException(
                $"指标 {source.Measure} 说明不全 · The indicator {source.Measure} of {source.GetType().Name} has no valid description: it needs two names, a target above 0 and up to 1, a kind of subject, and a clause or an article of law."
            );
        }

        return Indicator.From(source);
    }

    private static bool IsWhole(IndicatorDescription text) =>
        !string.IsNullOrWhiteSpace(text.Name)
        && !string.IsNullOrWhiteSpace(text.EnglishName)
        && text.Target is > 0 and <= 1
        && text.Subjects.Count > 0
        && text.Clauses.Count + text.Laws.Count > 0;
}

/// <summary>Validates the catalogue at start.</summary>
internal sealed class CatalogueCheck(IServiceProvider services) : IStartupCheck
{
    public void Check() => services.GetRequiredService<Catalogue>();
}
