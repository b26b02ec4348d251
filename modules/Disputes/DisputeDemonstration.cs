using Commons.Demonstration;
using Disputes.Store;

namespace Disputes;

/// <summary>Generates a year of disputes: most settled in time, some late, some failed, some still open.</summary>
internal sealed class DisputeDemonstration(DisputesContext db) : IDemonstration
{
    private const int DisputeCount = 200;

    private static readonly (DisputeKind Kind, string Title, string Summary)[] Cases =
    [
        (DisputeKind.Neighbours, "滴水纠纷", "两户屋檐滴水引起争执，墙面受潮。"),
        (DisputeKind.Neighbours, "通道堆物纠纷", "公共通道堆放杂物影响通行。"),
        (DisputeKind.Homestead, "宅基地边界纠纷", "相邻宅基地四至不清，砌墙受阻。"),
        (DisputeKind.Land, "山林界址纠纷", "承包山林界址不明，采伐时发生争议。"),
        (DisputeKind.Family, "赡养纠纷", "兄弟之间就老人赡养费分担有分歧。"),
        (DisputeKind.Labour, "工资支付纠纷", "工程尾款未结导致工资拖欠。"),
        (DisputeKind.Contract, "租赁合同纠纷", "店面租期未满提前收回，押金退还有争议。"),
        (DisputeKind.Property, "物业收费纠纷", "公摊电费分摊方式有争议。"),
        (DisputeKind.Traffic, "交通事故赔偿", "非机动车剐蹭后修理费未谈妥。"),
        (DisputeKind.Environment, "养殖气味纠纷", "养殖棚距住房过近，气味扰民。"),
    ];

    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        var chance = DemoTown.Chance("disputes");
        var days = Enumerable
            .Range(0, DisputeCount)
            .Select(_ => town.Workdays[chance.Next(town.Workdays.Count)])
            .Order()
            .TakeWhile(town.HasCome)
            .ToList();
        string? number = null;
        foreach (var day in days)
        {
            number = Dispute.Numbers.After(number, town.Year);
            var community = town.Communities[chance.Next(town.Communities.Count)];
            var (kind, title, summary) = Cases[chance.Next(Cases.Length)];
            var household = community.Households[chance.Next(community.Households.Count)];
            var dispute = Dispute.Register(number, kind, (title, summary), community.Unit, household, day);
            db.Disputes.Add(dispute);
            Handle(dispute, town, community, chance);
        }

        return Task.CompletedTask;
    }

    private static void Handle(Dispute dispute, DemoTown town, DemoCommunity community, Random chance)
    {
        if (chance.Next(100) < 8)
        {
            return;
        }

        var (responsible, closer) =
            chance.Next(3) == 0 ? (community.Secretary, community.Cadre) : (community.Cadre, community.Secretary);
        var leader = town.Leaders[chance.Next(town.Leaders.Count)];
        var due = town.Calendar.AfterDays(dispute.RegisteredOn, 30).On;
        dispute.Assign(
            new Duties(leader, community.Unit.Id, responsible, "由网格员上门听取双方意见，组织面对面调解。", due)
        );
        var begun = dispute.RegisteredOn.AddDays(chance.Next(1, 5));
        if (begun > town.YearEnd || chance.Next(100) < 5)
        {
            return;
        }

        town.On(begun, () => dispute.BeginMediation(allPartiesConsent: true, begun));
        var ended = begun.AddDays(chance.Next(10) == 0 ? chance.Next(32, 45) : chance.Next(3, 24));
        if (ended > town.YearEnd || chance.Next(100) < 4)
        {
            return;
        }

        if (chance.Next(100) < 6)
        {
            town.On(ended, () => dispute.Fail("双方未能达成一致，已告知可申请仲裁或向人民法院起诉。", ended));
        }
        else
        {
            town.On(ended, () => dispute.Settle("双方达成口头协议，当场履行。", ended));
        }

        var struckOff = ended.AddDays(chance.Next(2, 10));
        if (struckOff <= town.YearEnd)
        {
            town.On(struckOff, () => dispute.StrikeOff(closer, struckOff));
        }
    }
}
