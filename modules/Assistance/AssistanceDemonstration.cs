using Assistance.AidCases;
using Assistance.Pairings;
using Assistance.Store;
using Commons.Demonstration;
using Commons.Households;

namespace Assistance;

/// <summary>Generates a year of assistance: cases with their measures, and the pairings of the secretaries.</summary>
internal sealed class AssistanceDemonstration(AssistanceContext db) : IDemonstration
{
    private const int CaseCount = 150;

    private static readonly string[] Described =
    [
        "协助申领临时救助",
        "联系企业提供就近就业岗位",
        "帮助维修住房屋顶",
        "协助办理教育资助",
        "送去春耕化肥和种苗",
        "帮助代销自产农产品",
    ];

    private static readonly string[] Businesses =
    [
        "绿茶种植合作社",
        "竹制品加工厂",
        "生态养鸡场",
        "农家乐",
        "富贵籽苗圃",
        "电商服务站",
    ];

    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        var chance = DemoTown.Chance("assistance");
        for (var i = 0; i < CaseCount; i++)
        {
            Case(town, town.Communities[i % town.Communities.Count], i, chance);
        }

        foreach (var (community, rank) in town.Communities.Select((c, i) => (c, i)))
        {
            Pairings(town, community, rank, chance);
        }

        return Task.CompletedTask;
    }

    private void Case(DemoTown town, DemoCommunity community, int number, Random chance)
    {
        var classes = Enum.GetValues<AidClass>();
        var nominated = town.Workdays[chance.Next(town.Workdays.Count * 3 / 4)];
        var household = community.Households[(number * 7) % community.Households.Count];
        var aid = AidCase.Nominate(
            new HouseholdRef(household, community.Unit.Id, community.Unit.Code, false),
            new Grounds(
                classes[chance.Next(classes.Length)],
                $"平川民〔{town.Year}〕{number + 1}号",
                "落实困难家庭帮扶措施",
                nominated,
                nominated.AddYears(1)
            ),
            nominated
        );
        town.On(nominated, () => db.AidCases.Add(aid));
        if (chance.Next(15) == 0)
        {
            return;
        }

        town.On(nominated.AddDays(5), () => aid.Verify(nominated.AddDays(5)));
        if (chance.Next(15) == 0)
        {
            return;
        }

        town.On(nominated.AddDays(9), () => aid.Support(nominated.AddDays(9)));
        for (var i = 0; i < chance.Next(2, 4); i++)
        {
            Measure(town, community, aid, nominated.AddDays(10 + (i * 20)), chance);
        }

        var ended = nominated.AddDays(150);
        if (ended <= town.YearEnd && chance.Next(4) == 0)
        {
            town.On(ended, () => aid.End("困难已缓解，经核实退出", referred: false, ended));
        }
    }

    private void Measure(DemoTown town, DemoCommunity community, AidCase aid, DateOnly planned, Random chance)
    {
        if (planned > town.YearEnd)
        {
            return;
        }

        var responsible = chance.Next(2) == 0 ? community.Cadre : community.Secretary;
        var due = town.Calendar.AfterDays(planned, 30).On;
        var described = Described[chance.Next(Described.Length)];
        var done = planned.AddDays(chance.Next(10) == 0 ? 32 : chance.Next(5, 25));
        var confirmed = done.AddDays(chance.Next(1, 4));
        var completed = done <= town.YearEnd && chance.Next(30) != 0;
        town.On(
            planned,
            () =>
            {
                var measure = AidMeasure.Plan(aid, described, responsible, planned, due);
                db.AidMeasures.Add(measure);
                if (completed && town.HasCome(done))
                {
                    measure.Complete(done);
                    if (confirmed <= town.YearEnd)
                    {
                        town.On(confirmed, () => measure.Confirm(confirmed));
                    }
                }
            }
        );
    }

    private void Pairings(DemoTown town, DemoCommunity community, int rank, Random chance)
    {
        var roll = PairingRoll.Create(community.Secretary, community.Unit);
        db.PairingRolls.Add(roll);
        // Two communities find their entrepreneur late in the year.
        var (begin, late) = (new DateOnly(town.Year, 1, 12), new DateOnly(town.Year, rank is 3 or 8 ? 7 : 1, 20));
        for (var i = 0; i < chance.Next(1, PairingRoll.MostOfAKind + 1); i++)
        {
            var household = community.Households[(rank * 5) + i];
            Pair(begin, () => roll.ProposeAid(household, begin));
        }

        for (var i = 0; i < chance.Next(1, PairingRoll.MostOfAKind + 1); i++)
        {
            var business = Businesses[(rank + i) % Businesses.Length];
            Pair(late, () => roll.ProposeLead(business, late));
        }

        void Pair(DateOnly proposed, Func<Pairing> propose) =>
            town.On(
                proposed,
                () =>
                {
                    var (pairing, agreed) = (propose(), proposed.AddDays(3));
                    town.On(agreed, () => roll.Agree(pairing.Id, agreed));
                }
            );
    }
}
