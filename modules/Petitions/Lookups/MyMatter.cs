using Commons.Calendar;
using Commons.Posts;
using Commons.Reads;
using Petitions.Matters;

namespace Petitions.Lookups;

/// <summary>我的信访事项 · A matter as its petitioner is told of it (Arts 18, 21, 23, 32).</summary>
/// <param name="Number">信访编号 · The matter's number.</param>
/// <param name="Route">途径 · By which route it is handled.</param>
/// <param name="State">状态 · How far it has come.</param>
/// <param name="ReceivedOn">收到日期 · The day it came in.</param>
/// <param name="AcceptedOn">受理日期 · The day it was accepted.</param>
/// <param name="ExtendedBy">延期天数 · By how many days the term was extended.</param>
/// <param name="Reply">答复意见 · The written reply; of an accusation it is told in person alone.</param>
/// <param name="DeclinedBecause">不予受理理由和途径 · Why it was not accepted, and which lawful channel is open.</param>
/// <param name="Clocks">期限 · What is to be done by when, and when it was.</param>
/// <param name="HandledBy">承办单位和承办人 · Who handles it; of an accusation the unit alone.</param>
/// <param name="Remedies">救济途径 · What may be done against it, where, and until when.</param>
/// <param name="MayRateUntil">可评价至 · Until when it may be rated; null where it may not, or was.</param>
/// <param name="RatedOn">评价日期 · The day it was rated.</param>
/// <param name="ReadBy">谁查阅过我的信息 · Who has looked at the petitioner's own data, the latest first.</param>
internal sealed record MyMatter(
    string Number,
    MatterRoute Route,
    MatterState State,
    DateOnly ReceivedOn,
    DateOnly? AcceptedOn,
    int? ExtendedBy,
    string? Reply,
    string? DeclinedBecause,
    IReadOnlyList<MatterClock> Clocks,
    Office HandledBy,
    IReadOnlyList<Remedy> Remedies,
    DateOnly? MayRateUntil,
    DateOnly? RatedOn,
    IReadOnlyList<Reading> ReadBy
)
{
    /// <summary>What a petitioner is told. Of an accusation nothing from which the accused could learn if they got hold of the code.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="rating">Its rating, where there is one.</param>
    /// <param name="around">Who handles it, who stands above, and who has read the petitioner's data.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="today">The day of the question.</param>
    public static MyMatter Of(Matter matter, Rating? rating, Surroundings around, WorkCalendar calendar, DateOnly today)
    {
        var until = Rating.Until(matter);
        return new MyMatter(
            matter.Number,
            matter.Route,
            matter.State,
            matter.ReceivedOn,
            matter.AcceptedOn,
            matter.ExtendedBy,
            matter.Sealed ? null : matter.Reply,
            matter.Sealed ? null : matter.DeclinedBecause,
            MatterClock.Of(matter),
            matter.Sealed ? around.HandledBy with { Title = null, Name = null } : around.HandledBy,
            Remedy.Of(matter, around.Above, calendar),
            rating is null && today <= until ? until : null,
            rating?.RatedOn,
            matter.Sealed ? [.. around.ReadBy.Select(r => r with { Title = null, Reason = null })] : around.ReadBy
        );
    }
}

/// <summary>What is told beside the matter itself.</summary>
/// <param name="HandledBy">Who handles it.</param>
/// <param name="Above">The unit next above that of the matter.</param>
/// <param name="ReadBy">Who has read the petitioner's data.</param>
internal sealed record Surroundings(Office HandledBy, string? Above, IReadOnlyList<Reading> ReadBy);

/// <summary>办理期限 · A term of the Regulations, as it runs for a matter.</summary>
/// <param name="Kind">期限类别 · What is to be done.</param>
/// <param name="DueOn">截止日期 · The last day.</param>
/// <param name="Provisional">是否暂定 · Whether the day lies beyond the known working-day notices.</param>
/// <param name="DoneOn">完成日期 · The day it was done; null while it is open.</param>
internal sealed record MatterClock(MatterClockKind Kind, DateOnly DueOn, bool Provisional, DateOnly? DoneOn)
{
    public static IReadOnlyList<MatterClock> Of(Matter matter)
    {
        var notice = new MatterClock(MatterClockKind.Notice, matter.NoticeDueOn, false, matter.NotifiedOn);
        return matter.DueOn is { } due
            ? [notice, new MatterClock(MatterClockKind.Conclusion, due, matter.DueProvisional, matter.ConcludedOn)]
            : [notice];
    }
}

/// <summary>期限类别 · What is to be done within a term.</summary>
internal enum MatterClockKind
{
    /// <summary>书面告知 · The written notice, 15 days from receipt (Arts 22, 23).</summary>
    Notice,

    /// <summary>办结 · The conclusion, 60 days from acceptance and once up to 30 more (Art. 34).</summary>
    Conclusion,
}

/// <summary>救济途径 · What a petitioner may do who is not content.</summary>
/// <param name="Kind">途径 · What.</param>
/// <param name="At">向何处提出 · Where; null where the notice itself names it.</param>
/// <param name="Until">截止日期 · Until when; it runs from the day the reply was received, and never ends before this day.</param>
/// <param name="Basis">依据 · The article.</param>
internal sealed record Remedy(RemedyKind Kind, string? At, DateOnly? Until, string Basis)
{
    public static IReadOnlyList<Remedy> Of(Matter matter, string? above, WorkCalendar calendar) =>
        matter.State switch
        {
            MatterState.Declined => [new Remedy(RemedyKind.LawfulChannel, null, null, "信访工作条例第三十一条")],
            MatterState.Replied or MatterState.Concluded =>
            [
                new Remedy(
                    RemedyKind.Review,
                    above,
                    calendar.AfterDays(matter.RepliedOn!.Value, Terms.ReviewDays).On,
                    "信访工作条例第三十五条"
                ),
            ],
            _ => [new Remedy(RemedyKind.Urge, above, null, "信访工作条例第四十条")],
        };
}

/// <summary>救济途径类别 · What a petitioner may do.</summary>
internal enum RemedyKind
{
    /// <summary>申请督办 · Ask the unit above to see that it is handled in time.</summary>
    Urge,

    /// <summary>申请复查 · Ask the unit next above for a review of the reply.</summary>
    Review,

    /// <summary>依法定途径 · Take the lawful channel that the notice names.</summary>
    LawfulChannel,
}
