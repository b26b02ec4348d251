using Commons.Officials;
using Commons.OrgUnits;
using CsCheck;
using Domain.StateTables;
using Kernel;
using Publicity.Notices;

namespace Domain.Publicity;

public sealed class NoticeTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);
    private readonly Id<Official> author = new(1);
    private readonly Id<Official> reviewer = Id<Official>.New();

    [Fact]
    public void A_notice_is_drafted_reviewed_published_and_may_be_withdrawn()
    {
        var notice = Draft();
        notice.Review(reviewer, Day);
        notice.Publish(Day.AddDays(1));
        notice.Withdraw("内容有误", Day.AddDays(2));
        Assert.Equal((NoticeState.Withdrawn, Day.AddDays(1)), (notice.State, notice.PublishedOn));
    }

    [Fact]
    public void Who_wrote_a_notice_does_not_review_it()
    {
        var notice = Draft();
        Assert.Throws<ReviewerIsAuthor>(() => notice.Review(author, Day));
        Assert.Equal((NoticeState.Draft, null), (notice.State, notice.ReviewerId));
    }

    [Fact]
    public void What_was_not_reviewed_is_not_published() =>
        Assert.Throws<NoticeStateForbids>(() => Draft().Publish(Day));

    [Theory]
    [InlineData("身份证号 11010519491231002X，请联系。")]
    [InlineData("身份证号 110105 19491231 002x")]
    [InlineData("联系电话：13812345678")]
    [InlineData("联系电话 138-1234-5678 王某")]
    [InlineData("卡号 6222 0212 3456 7890 128")]
    [InlineData("卡号4111111111111111。")]
    [InlineData("联系电话：１３８１２３４５６７８")]
    [InlineData("联系电话：138\u200B1234\u200B5678")]
    [InlineData("联系电话：1\uFEFF3812345678")]
    [InlineData("联系电话：①③⑧①②③④⑤⑥⑦⑧")]
    [InlineData("联系电话：138–1234—5678")]
    [InlineData("联系电话：138　1234　5678")]
    [InlineData("联系电话：138.1234.5678")]
    [InlineData("联系电话：(138) 1234-5678")]
    [InlineData("联系电话：+86 138 1234 5678")]
    [InlineData("联系电话：8613812345678")]
    [InlineData("联系电话：١٣٨١٢٣٤٥٦٧٨")]
    [InlineData("联系电话：𝟙𝟛𝟠𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠")]
    [InlineData("联系电话：1\u20E33\u20E38\u20E31\u20E32\u20E33\u20E34\u20E35\u20E36\u20E37\u20E38\u20E3")]
    [InlineData("电话幺三八幺二三四五六七八")]
    [InlineData("2026-03-05 13812345678")]
    [InlineData("身份证号 １１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("编号 2026 11010519491231002X")]
    [InlineData("卡号 6222－0212－3456－7890－128")]
    [InlineData("联系王某，电话 0597-4821234")]
    [InlineData("联系王某，电话 (0597) 482 1234")]
    [InlineData("联系王某，电话 ０５９７４８２１２３４")]
    [InlineData("联系王某，电话 010-62345678")]
    [InlineData("联系王某，电话 +86 597 4821234")]
    [InlineData("联系王某：1380013\n8000")]
    [InlineData("联系王某：138001 \r\n 38000")]
    [InlineData("身份证号 1101051949\n1231002X")]
    [InlineData("卡号 62220212\n34567890128")]
    [InlineData("联系王某，电话 4821234")]
    [InlineData("联系王某，座机：62345678")]
    [InlineData("联系王某，Tel. 482-1234")]
    [InlineData("身份证号 350824900101123")]
    [InlineData("身份证号 350824 900101 123")]
    [InlineData("卡号 6222  0212  3456  7890  128")]
    [InlineData("卡号 2223003122003222")]
    public void Personal_data_are_never_published(string body)
    {
        var notice = Draft(body);
        Assert.Throws<NoticeHoldsPersonalData>(() => notice.Review(reviewer, Day));
        Assert.Equal(NoticeState.Draft, notice.State);
    }

    [Theory]
    [InlineData("身份证号 110105194912310021")]
    [InlineData("单位代码 350824001001")]
    [InlineData("本月支出 12345678.90 元，结余 1,234,567 元")]
    [InlineData("2026-03-05 至 2026-04-05")]
    [InlineData("服务热线 0597-4820000")]
    [InlineData("流水号 4111111111111112")]
    [InlineData("监督电话：0597－4820000")]
    [InlineData("比例 0.31, 0.45, 0.12, 0.98")]
    [InlineData("2026-01-05 08:30 至 2026-01-12 17:30")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("客户服务请拨 400-800-1234")]
    [InlineData("服务电话：4821234")]
    [InlineData("电话会议 20260305")]
    [InlineData("单位代码 350824001001 123 户")]
    [InlineData("文号 350824991301123")]
    [InlineData("流水号 202603050000123")]
    [InlineData("第一项 12345\n第二项 678901")]
    [InlineData("2026-03-05\n2026-04-05")]
    public void Other_numbers_are(string body)
    {
        var notice = Draft(body);
        notice.Review(reviewer, Day);
        Assert.Equal(NoticeState.Reviewed, notice.State);
    }

    [Fact]
    public void No_sequence_of_steps_breaks_a_notice() =>
        StepCall
            .Sequences(Notice.Steps, Day, 20, 10)
            .Sample(steps =>
            {
                var notice = Draft();
                foreach (var step in steps)
                {
                    var before = (notice.State, notice.ReviewerId, notice.PublishedOn, notice.WithdrawnOn);
                    if (!step.Try(notice))
                    {
                        Assert.Equal(before, (notice.State, notice.ReviewerId, notice.PublishedOn, notice.WithdrawnOn));
                    }
                }

                Assert.NotEqual(notice.AuthorId, notice.ReviewerId);
                Assert.True(notice.PublishedOn is null || notice.PublishedOn >= notice.ReviewedOn);
                Assert.True(notice.WithdrawnOn is null || notice.WithdrawnOn >= notice.PublishedOn);
            });

    private Notice Draft(string body = "本周六开展环境卫生整治。") =>
        Notice.Draft(
            new UnitRef(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village),
            author,
            NoticeChannel.Board,
            "通知",
            body,
            Day
        );
}
