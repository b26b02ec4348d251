using Commons.Calendar;
using Commons.Posts;
using Commons.Reads;
using Petitions.Matters;

namespace Petitions.Lookups;

/// <summary>我的信访事项 · A matter, as shown to its petitioner (Arts 18, 21, 23, 32).</summary>
/// <param name="Number">信访编号 · The matter's number.</param>
/// <param name="Route">途径 · The route by which it is handled.</param>
/// <param name="State">状态 · The state.</param>
/// <param name="ReceivedOn">收到日期 · The day it was received.</param>
/// <param name="AcceptedOn">受理日期 · The day it was accepted.</param>
/// <param name="ExtendedBy">延期天数 · The number of days by which the period was extended.</param>
/// <param name="Reply">答复意见 · The written reply; for an accusation it is only given in person.</param>
/// <param name="DeclinedBecause">不予受理理由和途径 · Why it was not accepted, and which lawful channel is available.</param>
/// <param name="Clocks">期限 · The statutory periods.</param>
/// <param name="HandledBy">承办单位和承办人 · The unit and official who handle it; for an accusation only the unit.</param>
/// <param name="Remedies">救济途径 · The remedies available.</param>
/// <param name="MayRateUntil">可评价至 · The last day for a rating; null if it cannot be rated, or has been.</param>
/// <param name="RatedOn">评价日期 · The day it was rated.</param>
/// <param name="ReadBy">谁查阅过我的信息 · The reads of the petitioner's own data, latest first.</param>
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
    /// <summary>
    /// Creates the view for the petitioner. For an accusation it contains nothing that would help the accused if they obtained the
    /// code.
    /// </summary>
    /// <param name="matter">The matter.</param>
    /// <param name="rating">The rating, if there is one.</param>
    /// <param name="around">The office that handles it, the unit above, and the reads of the petitioner's data.</param>
    /// <param name="calendar">The working-day calendar.</param>
    /// <param name="today">The current day.</param>
    public static MyMatter From(
        Matter matter,
        Rating? rating,
        MatterContext around,
        WorkCalendar calendar,
        DateOnly today
    )
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
            MatterClock.For(matter),
            matter.Sealed ? around.HandledBy with { Title = null, Name = null } : around.HandledBy,
            Remedy.For(matter, around.Above, calendar),
            rating is null && today <= until ? until : null,
            rating?.RatedOn,
            matter.Sealed ? [.. around.ReadBy.Select(r => r with { Title = null, Reason = null })] : around.ReadBy
        );
    }
}

/// <summary>Data shown beside the matter itself.</summary>
/// <param name="HandledBy">The office that handles it.</param>
/// <param name="Above">The unit directly above that of the matter.</param>
/// <param name="ReadBy">The reads of the petitioner's data.</param>
internal sealed record MatterContext(Office HandledBy, string? Above, IReadOnlyList<Reading> ReadBy);

/// <summary>办理期限 · A statutory period of a matter.</summary>
/// <param name="Kind">期限类别 · The duty.</param>
/// <param name="DueOn">截止日期 · The last day.</param>
/// <param name="Provisional">是否暂定 · Whether the day is beyond the published working-day notices.</param>
/// <param name="DoneOn">完成日期 · The day of completion; null while it is open.</param>
internal sealed record MatterClock(MatterClockKind Kind, DateOnly DueOn, bool Provisional, DateOnly? DoneOn)
{
    public static IReadOnlyList<MatterClock> For(Matter matter)
    {
        var notice = new MatterClock(MatterClockKind.Notice, matter.NoticeDueOn, false, matter.NotifiedOn);
        return matter.DueOn is { } due
            ? [notice, new MatterClock(MatterClockKind.Conclusion, due, matter.DueProvisional, matter.ConcludedOn)]
            : [notice];
    }
}

/// <summary>期限类别 · A duty with a statutory period.</summary>
internal enum MatterClockKind
{
    /// <summary>书面告知 · The written notice, 15 days from receipt (Arts 22, 23).</summary>
    Notice,

    /// <summary>办结 · The conclusion, 60 days from acceptance, with one extension of up to 30 days (Art. 34).</summary>
    Conclusion,
}

/// <summary>救济途径 · A remedy for the petitioner.</summary>
/// <param name="Kind">途径 · The kind of remedy.</param>
/// <param name="At">向何处提出 · Where to apply; null if the notice itself names it.</param>
/// <param name="Until">截止日期 · The last day; the period runs from the day the reply was received, and never ends before this day.</param>
/// <param name="Basis">依据 · The article.</param>
internal sealed record Remedy(RemedyKind Kind, string? At, DateOnly? Until, string Basis)
{
    public static IReadOnlyList<Remedy> For(Matter matter, string? above, WorkCalendar calendar) =>
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

/// <summary>救济途径类别 · The kind of a remedy.</summary>
internal enum RemedyKind
{
    /// <summary>申请督办 · Ask the unit above to ensure timely handling.</summary>
    Urge,

    /// <summary>申请复查 · Ask the unit directly above to review the reply.</summary>
    Review,

    /// <summary>依法定途径 · Use the lawful channel named in the notice.</summary>
    LawfulChannel,
}
