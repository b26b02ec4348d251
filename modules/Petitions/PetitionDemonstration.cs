using System.Security.Cryptography;
using Commons.Demonstration;
using Commons.Officials;
using Kernel;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions;

/// <summary>Generates a year of petition matters: most in time, some late, some still open at its end.</summary>
internal sealed class PetitionDemonstration(PetitionsContext db) : IDemonstration
{
    private const int MatterCount = 300;
    private const int LedEvery = 7;
    private const int IdShownEvery = 2;
    private const int DisciplineSecretary = 4;

    private static readonly (string Subject, string Summary) Accusation = (
        "村级财务问题",
        "反映社区集体资金使用不公开、账目不清，请求核查。"
    );

    private static readonly (string Subject, string Summary)[] Claims =
    [
        ("小区下水道堵塞", "反映小区主下水道多次堵塞外溢，请求彻底修缮。"),
        ("拆迁安置补偿", "反映安置房交付逾期，请求明确交付时间和过渡费标准。"),
        ("农民工工资", "反映工地拖欠工资，请求督促施工单位支付。"),
        ("夜间施工噪音", "反映邻近工地夜间施工扰民，请求查处。"),
        ("土地承包确权", "反映承包地面积登记有误，请求复核更正。"),
        ("低保待遇核查", "反映低保申请未获批准，请求说明理由。"),
        ("小区物业管理", "反映物业服务不到位且收费不公开，请求调解。"),
        ("道路照明", "反映村道路灯长期不亮，请求维修。"),
        ("养殖污染", "反映养殖场污水直排，请求环保部门处理。"),
        ("入学资格", "反映子女入学片区划分不清，请求答复。"),
    ];

    private static readonly string[] Declined =
    [
        "属于诉讼事项，请向人民法院提起诉讼。",
        "属于劳动争议，请向劳动人事争议仲裁委员会申请仲裁。",
    ];

    private string? number;
    private int accusations;

    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        var (chance, residents) = (DemoTown.Chance("petitions"), new DemoResidents("petitioners", 5000));
        // Most matters arrive before the last weeks, so that their periods can be seen.
        var days = Enumerable
            .Range(0, MatterCount)
            .Select(_ => town.Workdays[chance.Next(town.Workdays.Count)])
            .Order()
            .TakeWhile(town.HasCome)
            .ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var matter = Register(town, days[i], chance);
            var (name, phone) = residents.Next();
            var id = i % IdShownEvery == 0 ? residents.IdNumber() : null;
            db.Petitioners.Add(matter.BroughtBy(new PetitionerDetails(name, phone, id)));
            if (i % LedEvery == 0)
            {
                Lead(matter, town, town.Leaders[i / LedEvery % town.Leaders.Count], chance);
            }

            Handle(matter, town, chance);
        }

        return Task.CompletedTask;
    }

    private Matter Register(DemoTown town, DateOnly day, Random chance)
    {
        var community = town.Communities[chance.Next(town.Communities.Count)];
        var concerned =
            chance.Next(3) == 0
                ? community.Households[chance.Next(community.Households.Count)]
                : default(Id<Commons.Households.Household>?);
        var channels = Enum.GetValues<MatterChannel>();
        var route = chance.Next(10) switch
        {
            0 => MatterRoute.Suggestion,
            1 => MatterRoute.Accusation,
            _ => MatterRoute.Claim,
        };
        var channel = channels[chance.Next(channels.Length)];
        var claim = Claims[chance.Next(Claims.Length)];
        var handler = chance.Next(2) == 0 ? community.Cadre : community.Secretary;
        var matter =
            route == MatterRoute.Accusation
                ? Accuse(town, community, handler, channel, day)
                : Matter.Register(
                    number = Matter.Numbers.After(number, town.Year),
                    route,
                    channel,
                    claim,
                    new Responsibility(community.Unit, handler, concerned),
                    day,
                    town.Calendar
                );
        db.Matters.Add(matter);
        return matter;
    }

    // The town's discipline inspection handles accusations against a community and its officials, and its secretary is named on them.
    private Matter Accuse(
        DemoTown town,
        DemoCommunity community,
        Id<Official> whom,
        MatterChannel channel,
        DateOnly day
    )
    {
        var matter = Matter.Register(
            SealedNumber.FromRandom(town.Year, SHA256.HashData(BitConverter.GetBytes(++accusations))),
            MatterRoute.Accusation,
            channel,
            Accusation,
            new Responsibility(town.Unit, town.Leaders[DisciplineSecretary], null),
            day,
            town.Calendar,
            new Accused([whom], [community.Unit.Id])
        );
        matter.Name(town.Leaders[0]);
        return matter;
    }

    private static void Handle(Matter matter, DemoTown town, Random chance)
    {
        var notified = matter.ReceivedOn.AddDays(chance.Next(20) == 0 ? chance.Next(16, 30) : chance.Next(1, 14));
        if (notified > town.YearEnd)
        {
            return;
        }

        if (chance.Next(20) == 0)
        {
            var because = Declined[chance.Next(Declined.Length)];
            town.On(notified, () => matter.Decline(because, notified));
            return;
        }

        town.On(notified, () => matter.Accept(notified, town.Calendar));
        var replied = notified.AddDays(chance.Next(12) == 0 ? chance.Next(61, 85) : chance.Next(15, 55));
        if (chance.Next(25) == 0 && replied <= town.YearEnd)
        {
            var extended = notified.AddDays(14);
            town.On(extended, () => matter.Extend(Terms.MostExtensionDays, extended, town.Calendar));
        }

        if (replied > town.YearEnd || chance.Next(30) == 0)
        {
            return;
        }

        town.On(replied, () => matter.ReplyWith("经调查核实，已责成有关单位限期整改，并向信访人当面说明。", replied));
        var concluded = replied.AddDays(chance.Next(1, 5));
        if (concluded <= town.YearEnd)
        {
            town.On(concluded, () => matter.Conclude(concluded));
        }
    }

    private void Lead(Matter matter, DemoTown town, Id<Official> leader, Random chance)
    {
        var since = matter.ReceivedOn.AddDays(3);
        if (since > town.YearEnd)
        {
            return;
        }

        var led = LeaderCase.Take(matter, leader, since);
        town.On(since, () => db.LeaderCases.Add(led));
        var visited = since.AddDays(chance.Next(2, 30));
        if (visited <= town.YearEnd && chance.Next(2) == 0)
        {
            town.On(visited, () => led.Visit(visited, "到现场听取诉求，约定办理时限。"));
        }
    }
}
