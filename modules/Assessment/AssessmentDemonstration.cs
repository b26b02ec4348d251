using Assessment.Schemes;
using Assessment.Store;
using Commons.Demonstration;
using Kernel.Time;

namespace Assessment;

/// <summary>The schemes of the made-up year, in force and locked to its end.</summary>
internal sealed class AssessmentDemonstration(AssessmentContext db) : IDemonstrate
{
    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        Add(
            town,
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
            SchemeSubject.TownLeader,
            "乡镇班子成员年度考核方案",
            [new("V01", 24), new("V02", 24), new("V04", 20), new("P04", 14), new("P06", 12), new("D03", 6)]
        );
        Add(
            town,
            SchemeSubject.VillageSecretary,
            "村(社区)书记年度考核方案",
            [new("V04", 38), new("D03", 32), new("A01", 18), new("A02", 12)]
        );
        return Task.CompletedTask;
    }

    private void Add(DemoTown town, SchemeSubject kind, string name, IReadOnlyList<IndicatorWeight> weights)
    {
        var scheme = Scheme.Draft(town.Year, kind, town.Unit, name, weights);
        scheme.Enact();
        scheme.Lock(new Month(town.Year, 12), new DateOnly(town.Year + 1, 1, 1));
        db.Schemes.Add(scheme);
    }
}
