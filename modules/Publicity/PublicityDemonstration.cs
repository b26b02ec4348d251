using Commons.Demonstration;
using Kernel.Time;
using Publicity.Notices;
using Publicity.Postings;
using Publicity.Sessions;
using Publicity.Store;

namespace Publicity;

/// <summary>Generates a year of publicity: notices, due postings, and policy sessions.</summary>
internal sealed class PublicityDemonstration(PublicityContext db) : IDemonstration
{
    private const int NoticesACommunity = 20;

    private static readonly (string Title, string Body)[] Texts =
    [
        ("财务收支公开", "现将本月集体财务收支情况予以公开，接受居民监督。"),
        ("低保名单复核结果", "经复核，本季度低保对象调整情况已在公开栏张贴。"),
        ("环境卫生整治通知", "本周六开展环境卫生集中整治，请各户清理门前杂物。"),
        ("医保缴费提醒", "城乡居民医保集中缴费期已开始，可通过手机或服务窗口缴纳。"),
        ("防汛安全提示", "近期降雨较多，请注意山体边坡安全，及时报告险情。"),
        ("居民议事会决议", "议事会通过停车位划线方案，现予公布。"),
        ("惠农补贴发放公示", "本年度惠农补贴发放情况已公示，如有异议请在七日内反映。"),
    ];

    private static readonly string[] Topics =
    [
        "民法典与邻里相处",
        "防范电信诈骗",
        "医保政策解读",
        "信访工作条例",
        "森林防火",
        "就业帮扶政策",
    ];

    public Task Make(DemoTown town, CancellationToken cancellation)
    {
        var chance = DemoTown.Chance("publicity");
        foreach (var community in town.Communities)
        {
            var published = Notices(town, community, chance);
            Duty(town, community, "财务公开", Cadence.Monthly, published, chance);
            Duty(town, community, "村(居)务公开", Cadence.Quarterly, published, chance);
            Sessions(town, community, chance);
        }

        return Task.CompletedTask;
    }

    private List<(Notice Notice, DateOnly On)> Notices(DemoTown town, DemoCommunity community, Random chance)
    {
        var published = new List<(Notice Notice, DateOnly On)>();
        var channels = Enum.GetValues<NoticeChannel>();
        var spacing = town.Workdays.Count / NoticesACommunity;
        for (var i = 0; i < NoticesACommunity; i++)
        {
            var (title, body) = Texts[chance.Next(Texts.Length)];
            var day = town.Workdays[(i * spacing) + chance.Next(spacing - 2)];
            var notice = Notice.Draft(
                community.Unit,
                community.Cadre,
                channels[chance.Next(channels.Length)],
                title,
                body,
                day
            );
            town.On(day, () => db.Notices.Add(notice));
            if (chance.Next(20) == 0)
            {
                continue;
            }

            notice.Review(community.Secretary, day);
            if (chance.Next(20) == 0)
            {
                continue;
            }

            var on = day < town.YearEnd ? day.AddDays(1) : day;
            town.On(on, () => notice.Publish(on));
            if (chance.Next(25) == 0)
            {
                town.On(on, () => notice.Withdraw("内容有误，更正后重新发布", on));
                continue;
            }

            published.Add((notice, on));
        }

        return published;
    }

    private void Duty(
        DemoTown town,
        DemoCommunity community,
        string item,
        Cadence cadence,
        List<(Notice Notice, DateOnly On)> published,
        Random chance
    )
    {
        var duty = PostingDuty.Set(community.Unit, item, cadence, town.Year);
        db.PostingDuties.Add(duty);
        foreach (var posting in duty.Postings.ToList())
        {
            // A posting is fulfilled by the last notice published before it was due; occasionally one is late.
            var (notice, on) =
                chance.Next(12) == 0
                    ? published.Find(n => n.On > posting.DueOn)
                    : published.FindLast(n => n.On <= posting.DueOn);
            if (notice is not null)
            {
                town.On(on, () => duty.Meet(posting.Id, notice));
            }
        }
    }

    private void Sessions(DemoTown town, DemoCommunity community, Random chance)
    {
        foreach (var quarter in town.Workdays.GroupBy(d => (Month.Of(d).OfYear - 1) / 3))
        {
            var days = quarter.ToList();
            for (var i = chance.Next(10) == 0 ? 0 : chance.Next(1, 3); i > 0; i--)
            {
                var (topic, heard) = (Topics[chance.Next(Topics.Length)], chance.Next(15, 80));
                var day = days[chance.Next(days.Count)];
                town.On(
                    day,
                    () =>
                        db.PolicySessions.Add(
                            PolicySession.Hold(community.Unit, community.Secretary, topic, heard, day)
                        )
                );
            }
        }
    }
}
