using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Store;
using Commons.Demonstration;
using Commons.Measures;
using Kernel.Time;

namespace Assessment;

/// <summary>
/// Enacts schemes for the demonstration year and the current one. Past months are locked; the current month and later ones are
/// open.
/// </summary>
internal sealed class AssessmentDemonstration(AssessmentContext db, Catalogue catalogue) : IDemonstration
{
    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        foreach (var year in new[] { town.Year, town.Today.Year }.Distinct())
        {
            Enact(town, year);
        }

        return Task.CompletedTask;
    }

    private void Enact(DemoTown town, int year)
    {
        Add(
            town,
            year,
            SchemeSubject.Community,
            "村(社区)年度考核方案",
            [
                new("V04", 26),
                new("P05", 11),
                new("P06", 17),
                new("D01", 8),
                new("D03", 17),
                new("A01", 4),
                new("A02", 7),
                new("U01", 4),
                new("U02", 6),
            ]
        );
        Add(
            town,
            year,
            SchemeSubject.TownLeader,
            "乡镇班子成员年度考核方案",
            [new("V01", 24), new("V02", 24), new("V04", 20), new("P04", 14), new("P06", 12), new("D03", 6)]
        );
        Add(
            town,
            year,
            SchemeSubject.VillageSecretary,
            "村(社区)书记年度考核方案",
            [new("V04", 38), new("D03", 32), new("A01", 18), new("A02", 12)]
        );
    }

    private void Add(DemoTown town, int year, SchemeSubject kind, string name, IReadOnlyList<IndicatorWeight> weights)
    {
        var scheme = Scheme.Draft(year, kind, town.Unit, name, weights, catalogue);
        scheme.Enact();
        if (Month.OfTheYear(year).LastOrDefault(m => m.Last < town.Today) is { Number: > 0 } over)
        {
            scheme.Lock(over, town.Today);
        }

        db.Schemes.Add(scheme);
    }
}
