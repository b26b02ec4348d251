using Commons.Demonstration;
using Commons.Households;
using Commons.Officials;
using Kernel;
using Kernel.Time;
using Visits.Store;

namespace Visits;

/// <summary>Generates a year of visits: leaders visit their linked households, cadres those of their own community.</summary>
internal sealed class VisitDemonstration(VisitsContext db) : IDemonstration
{
    private static readonly string[] Heard =
    [
        "询问家庭近况，户主反映屋后排水沟堵塞，雨天积水。",
        "了解孩子入学情况，学费补助已到账，表示满意。",
        "老人独居，身体尚好，希望社区协助办理老年证。",
        "宣传医保缴费政策，已现场协助缴费。",
        "了解就业意愿，愿意参加县里组织的技能培训。",
        "反映楼道路灯不亮，夜间出行不便。",
        "走访后未提出困难，感谢干部上门。",
        "反映自来水水压不足，高峰期用水困难。",
        "了解春耕备耕情况，化肥已备足，缺少农机。",
        "商量邻里共用通道堆放杂物一事，愿意配合清理。",
    ];

    private static readonly string[] Issues =
    [
        "排水沟堵塞，雨天积水",
        "楼道路灯不亮",
        "自来水水压不足",
        "老年证办理受阻",
        "通村道路路面破损",
        "垃圾清运不及时",
    ];

    private static readonly string[] Outcomes = ["已联系责任单位修复", "已现场办结并回访确认", "已协调解决，住户满意"];

    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        var chance = DemoTown.Chance("visits");
        foreach (var month in Month.OfTheYear(town.Year))
        {
            var workdays = town.Workdays.Where(d => Month.Of(d) == month).ToList();
            foreach (var (leader, rank) in town.Leaders.Select((l, i) => (l, i)))
            {
                LeaderMonth(town, leader, rank, month, workdays, chance);
            }

            foreach (var community in town.Communities)
            {
                CadreMonth(town, community, workdays, chance);
            }
        }

        return Task.CompletedTask;
    }

    private void LeaderMonth(
        DemoTown town,
        Id<Official> leader,
        int rank,
        Month month,
        List<DateOnly> workdays,
        Random chance
    )
    {
        // Each leader is linked to every eighth household, and visits all of them about every third month.
        var linked = town
            .Communities.SelectMany(c => c.Households.Select(h => (Community: c, Household: h)))
            .Where((_, i) => i % town.Leaders.Count == rank)
            .ToList();
        var count = chance.Next(42, 55);
        var days = Pick(workdays, Math.Min(workdays.Count, chance.Next(8, 13)), chance);
        for (var i = 0; i < count; i++)
        {
            var (community, household) = linked[((month.OfYear * 51) + i) % linked.Count];
            var accompanied = chance.Next(3) == 0;
            Visit(
                community,
                household,
                accompanied ? [leader, community.Cadre] : [leader],
                days[i * days.Count / count],
                town,
                mayRaise: true,
                chance
            );
        }
    }

    private void CadreMonth(DemoTown town, DemoCommunity community, List<DateOnly> workdays, Random chance)
    {
        foreach (var cadre in new[] { community.Secretary, community.Cadre })
        {
            foreach (var day in Pick(workdays, chance.Next(3, 7), chance))
            {
                var household = community.Households[chance.Next(community.Households.Count)];
                Visit(community, household, [cadre], day, town, mayRaise: false, chance);
            }
        }
    }

    private void Visit(
        DemoCommunity community,
        Id<Household> household,
        Id<Official>[] officials,
        DateOnly day,
        DemoTown town,
        bool mayRaise,
        Random chance
    )
    {
        var purposes = Enum.GetValues<VisitPurpose>();
        var destination = new Destination(community.Unit.Id, community.Unit.Code, household, null, false);
        var visit = global::Visits.Visit.Record(
            officials,
            destination,
            day,
            purposes[chance.Next(purposes.Length)],
            Heard[chance.Next(Heard.Length)],
            day
        );
        town.On(day, () => db.Visits.Add(visit));
        if (mayRaise && chance.Next(100) < 9)
        {
            Issue(visit, community, day, town, chance);
        }
    }

    private void Issue(Visit visit, DemoCommunity community, DateOnly day, DemoTown town, Random chance)
    {
        var due = town.Calendar.AfterWorkdays(day, 15).On;
        var (handler, closer) =
            chance.Next(3) == 0 ? (community.Secretary, community.Cadre) : (community.Cadre, community.Secretary);
        var issue = VisitIssue.RaiseOn(visit, Issues[chance.Next(Issues.Length)], handler, day, due);
        town.On(day, () => db.Issues.Add(issue));
        var handled = day.AddDays(chance.Next(2, 20));
        var closed = handled.AddDays(chance.Next(1, 9));
        if (closed.Year == town.Year && chance.Next(100) < 93)
        {
            var outcome = Outcomes[chance.Next(Outcomes.Length)];
            town.On(handled, () => issue.Handle(outcome, handled));
            town.On(closed, () => issue.StrikeOff(closer, closed));
        }
    }

    private static List<DateOnly> Pick(List<DateOnly> from, int count, Random chance)
    {
        var order = from.ToArray();
        chance.Shuffle(order);
        return [.. order.Take(count).Order()];
    }
}
