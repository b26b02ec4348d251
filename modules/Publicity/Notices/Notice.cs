using System.Runtime.CompilerServices;
using Commons.Cases;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Publicity.Notices;

/// <summary>
/// 公告 · A notice to the public: drafted, reviewed by another official for secrecy and personal data, then published (Regulations
/// on Openness of Party Affairs, Art. 15).
/// </summary>
[Needs(PublicityPermissions.Read)]
internal sealed class Notice : CaseFile<Notice>
{
    /// <summary>Its state table.</summary>
    internal static readonly StateTable<NoticeState> Steps = new(
        new(NoticeState.Draft, nameof(Review), NoticeState.Reviewed, "审查"),
        new(NoticeState.Reviewed, nameof(Publish), NoticeState.Published, "发布"),
        new(NoticeState.Published, nameof(Withdraw), NoticeState.Withdrawn, "撤下")
    );

    private Notice() { }

    private Notice(Id<Notice> id)
        : base(id) { }

    /// <summary>标题 · The title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>正文 · The text.</summary>
    public string Body { get; private init; } = "";

    /// <summary>公开渠道 · The channel of publication.</summary>
    public NoticeChannel Channel { get; private init; }

    /// <summary>状态 · The state.</summary>
    [Facet]
    public NoticeState State { get; private set; }

    /// <summary>起草日期 · The day it was drafted.</summary>
    [Sortable]
    public DateOnly DraftedOn { get; private init; }

    /// <summary>审查日期 · The day it was reviewed.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>发布日期 · The day it was published.</summary>
    [Sortable]
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>撤下日期 · The day it was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>撤下原因 · The reason for the withdrawal.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>起草人 · The official who drafted it.</summary>
    [Link<Official>("author")]
    internal Id<Official> AuthorId { get; private init; }

    /// <summary>审查人，非起草人；未审查时为空 · The official who reviewed it, never the author; null before the review.</summary>
    [Link<Official>("reviewer")]
    internal Id<Official>? ReviewerId { get; private set; }

    /// <summary>Drafts a notice.</summary>
    public static Notice Draft(
        UnitRef unit,
        Id<Official> author,
        NoticeChannel channel,
        string title,
        string body,
        DateOnly on
    ) =>
        new(Id<Notice>.New())
        {
            UnitId = unit.Id,
            UnitCode = unit.Code,
            AuthorId = author,
            Channel = channel,
            Title = title,
            Body = body,
            DraftedOn = on,
        };

    /// <summary>Records the review by another official; personal data cannot be published.</summary>
    public void Review(Id<Official> reviewer, DateOnly on)
    {
        var next = Next();
        if (reviewer == AuthorId)
        {
            throw new ReviewerIsAuthor().About(nameof(ReviewNotice.ReviewerId));
        }

        NotBefore(DraftedOn, on);
        if (PersonalData.Find($"{Title}\n{Body}") is { } found)
        {
            throw new NoticeHoldsPersonalData(found);
        }

        (State, ReviewerId, ReviewedOn) = (next, reviewer, on);
    }

    /// <summary>Publishes it.</summary>
    public void Publish(DateOnly on)
    {
        var next = Next();
        NotBefore(ReviewedOn!.Value, on);
        (State, PublishedOn) = (next, on);
    }

    /// <summary>Withdraws it, with a reason.</summary>
    public void Withdraw(string because, DateOnly on)
    {
        var next = Next();
        NotBefore(PublishedOn!.Value, on);
        (State, WithdrawnBecause, WithdrawnOn) = (next, because, on);
    }

    private NoticeState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new NoticeStateForbids(State);

    private static void NotBefore(DateOnly earlier, DateOnly on)
    {
        if (on < earlier)
        {
            throw new NoticeDaysOutOfOrder().About("On");
        }
    }
}
