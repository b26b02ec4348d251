using Commons.Cases;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Time;
using Publicity.Notices;

namespace Publicity.Postings;

/// <summary>公开频次 · The frequency of a posting duty (Organic Law of Villagers' Committees: at least quarterly, finances monthly).</summary>
internal enum Cadence
{
    /// <summary>每月 · Every month.</summary>
    Monthly,

    /// <summary>每季度 · Every quarter.</summary>
    Quarterly,
}

/// <summary>公开事项 · A matter that a unit must post, every month or quarter of a year.</summary>
[Needs(PublicityPermissions.Read)]
internal sealed class PostingDuty : CaseFile<PostingDuty>
{
    private PostingDuty() { }

    private PostingDuty(Id<PostingDuty> id)
        : base(id) { }

    /// <summary>公开内容 · The matter to be posted.</summary>
    public string Item { get; private init; } = "";

    /// <summary>频次 · The frequency.</summary>
    public Cadence Cadence { get; private init; }

    /// <summary>年度 · The year.</summary>
    [Sortable]
    public int Year { get; private init; }

    internal List<Posting> Postings { get; private init; } = [];

    /// <summary>Creates the duty with its postings, each due on the last day of its month or quarter.</summary>
    public static PostingDuty Set(UnitRef unit, string item, Cadence cadence, int year)
    {
        var duty = new PostingDuty(Id<PostingDuty>.New())
        {
            UnitId = unit.Id,
            UnitCode = unit.Code,
            Item = item,
            Cadence = cadence,
            Year = year,
        };
        var step = cadence == Cadence.Monthly ? 1 : 3;
        duty.Postings.AddRange(
            Month.OfTheYear(year).Where(m => m.OfYear % step == 0).Select(m => new Posting(duty, m.Last))
        );
        return duty;
    }

    /// <summary>Fulfils a posting with a published notice of the unit.</summary>
    public Posting Meet(Id<Posting> id, Notice notice)
    {
        var posting = Postings.Single(p => p.Id == id);
        if (notice.State != NoticeState.Published)
        {
            throw new NoticeNotPublished().About(nameof(FulfilPosting.NoticeId));
        }

        if (notice.UnitId != UnitId)
        {
            throw new NoticeOfAnotherUnit().About(nameof(FulfilPosting.NoticeId));
        }

        posting.Meet(notice);
        return posting;
    }
}
