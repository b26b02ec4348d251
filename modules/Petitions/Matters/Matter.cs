using System.Runtime.CompilerServices;
using Commons.Calendar;
using Commons.Cases;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Commons.Rights;
using Graph;
using Kernel;
using Kernel.Storage;
using Petitions.Seals;

namespace Petitions.Matters;

/// <summary>
/// 信访事项 · A petition matter: its route, who handles it and its clocks. It is about a matter, never about a person: who
/// petitioned is kept apart (<see cref="Petitioner"/>), and repetition would be a link between matters.
/// </summary>
[Needs(PetitionPermissions.Read)]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class Matter : CaseFile<Matter>
{
    /// <summary>How matters are numbered; accusations have a <see cref="SealedNumber"/>, so that no gap shows that there is one.</summary>
    internal static readonly NumberSeries Numbers = new("WP");

    /// <summary>The state table of the Regulations as far as matters keep it.</summary>
    internal static readonly StateTable<MatterState> Steps = new(
        new(MatterState.Registered, nameof(Accept), MatterState.Accepted, "受理"),
        new(MatterState.Registered, nameof(Decline), MatterState.Declined, "不予受理"),
        new(MatterState.Accepted, nameof(Extend), MatterState.Accepted, "延期"),
        new(MatterState.Accepted, nameof(ReplyWith), MatterState.Replied, "答复"),
        new(MatterState.Replied, nameof(Conclude), MatterState.Concluded, "办结")
    );

    private Matter() { }

    private Matter(Id<Matter> id)
        : base(id) { }

    /// <summary>信访编号 · The matter's number.</summary>
    public string Number { get; private init; } = "";

    /// <summary>途径 · By which route it is handled (Arts 29–31).</summary>
    public MatterRoute Route { get; private init; }

    /// <summary>来访渠道 · How it came in.</summary>
    public MatterChannel Channel { get; private init; }

    /// <summary>事由 · What it is about, in a few words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>诉求摘要 · What is claimed, on which facts.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>状态 · How far it has come.</summary>
    [Facet]
    public MatterState State { get; private set; }

    /// <summary>收到日期 · The day it came in.</summary>
    [Sortable]
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>告知期限 · The last day for the written notice, 15 days from receipt (Arts 22, 23).</summary>
    [Sortable]
    public DateOnly NoticeDueOn { get; private init; }

    /// <summary>告知日期 · The day of the written notice.</summary>
    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>受理日期 · The day it was accepted.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>办结期限 · The last day for its conclusion, 60 days from acceptance (Art. 34); null before that.</summary>
    [Sortable]
    public DateOnly? DueOn { get; private set; }

    /// <summary>期限是否暂定 · Whether the deadline lies beyond the known working-day notices and will be computed again.</summary>
    public bool DueProvisional { get; private set; }

    /// <summary>延期天数 · By how many days the term was extended; once, at most 30 (Art. 34).</summary>
    public int? ExtendedBy { get; private set; }

    /// <summary>答复日期 · The day of the written reply.</summary>
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>答复意见 · The reply: claim, facts, view and legal basis (Art. 32).</summary>
    public string? Reply { get; private set; }

    /// <summary>办结日期 · The day it was concluded.</summary>
    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>不予受理理由 · Why it was not accepted, and which lawful channel was named.</summary>
    public string? DeclinedBecause { get; private set; }

    /// <summary>清除日期 · The day its texts and its petitioner were erased, its time being over; null while they are kept.</summary>
    public DateOnly? ErasedOn { get; private set; }

    /// <summary>经办人 · The official who handles it.</summary>
    [Link<Official>("handler")]
    [HandedTo]
    internal Id<Official> HandlerId { get; private set; }

    /// <summary>信访人 · Who brought it.</summary>
    [Link<Petitioner>("petitioner")]
    internal Id<Petitioner>? PetitionerId { get; private set; }

    /// <summary>涉及的家庭户；未涉及时为空 · A household that it concerns; null where none is.</summary>
    [Link<Household>("household")]
    internal Id<Household>? HouseholdId { get; private set; }

    /// <summary>Whether those alone see it who are named on it (Art. 30); who reads it is written down.</summary>
    [Watched]
    internal bool Sealed { get; private init; }

    /// <summary>Whether anybody within its units may not see it, so that this must be asked.</summary>
    internal bool Guarded { get; private set; }

    internal List<AccusedOfficial> AccusedOfficials { get; private init; } = [];

    internal List<AccusedUnit> AccusedUnits { get; private init; } = [];

    internal List<NamedOfficial> Named { get; private init; } = [];

    internal List<Recusal> Recusals { get; private init; } = [];

    /// <summary>Whom it accuses.</summary>
    internal Accused Accused =>
        new(AccusedOfficials.ConvertAll(a => a.OfficialId), AccusedUnits.ConvertAll(a => a.UnitId));

    /// <summary>The day it was closed, from which its file is kept for a time; null while it is open.</summary>
    internal DateOnly? ClosedOn => State == MatterState.Declined ? NotifiedOn : ConcludedOn;

    /// <summary>Registers a matter; the clock of the notice starts.</summary>
    public static Matter Register(
        string number,
        MatterRoute route,
        MatterChannel channel,
        (string Subject, string Summary) content,
        Responsibility responsibility,
        DateOnly receivedOn,
        WorkCalendar calendar,
        Accused? accused = null
    )
    {
        var (whom, isAccusation) = (accused ?? Accused.Nobody, route == MatterRoute.Accusation);
        if (whom.IsNobody == isAccusation)
        {
            throw new AccusedMismatched().About(nameof(RegisterMatter.AccusedOfficialIds));
        }

        if (whom.Officials.Contains(responsibility.Handler) || whom.Units.Contains(responsibility.Unit.Id))
        {
            throw new InterestForbids();
        }

        var matter = new Matter(Id<Matter>.New())
        {
            Sealed = isAccusation,
            Guarded = isAccusation,
            Number = number,
            Route = route,
            Channel = channel,
            Subject = content.Subject,
            Summary = content.Summary,
            UnitId = responsibility.Unit.Id,
            UnitCode = responsibility.Unit.Code,
            HandlerId = responsibility.Handler,
            HouseholdId = responsibility.Household,
            ReceivedOn = receivedOn,
            NoticeDueOn = calendar.AfterDays(receivedOn, Terms.NoticeDays).On,
        };
        matter.AccusedOfficials.AddRange(
            whom.Officials.Distinct().Select(o => new AccusedOfficial { MatterId = matter.Id, OfficialId = o })
        );
        matter.AccusedUnits.AddRange(
            whom.Units.Distinct().Select(u => new AccusedUnit { MatterId = matter.Id, UnitId = u })
        );
        return matter;
    }

    /// <summary>Notes who brought it.</summary>
    public Petitioner BroughtBy(PetitionerDetails details)
    {
        var petitioner = Petitioner.Of(this, details);
        PetitionerId = petitioner.Id;
        return petitioner;
    }

    /// <summary>Names an official on it, who sees it from now on; once is enough.</summary>
    public void Name(Id<Official> official)
    {
        if (!Sealed)
        {
            throw new MatterNotSealed();
        }

        RequireUninterested(official);
        if (!Named.Exists(n => n.OfficialId == official))
        {
            Named.Add(new NamedOfficial { MatterId = Id, OfficialId = official });
        }
    }

    /// <summary>An official with an interest in it keeps out of it (Art. 28); where that is the handler, another takes over.</summary>
    public void Recuse(Id<Official> official, string because, DateOnly since, Id<Official>? successor)
    {
        if (Recusals.Exists(r => r.OfficialId == official))
        {
            throw new RecusedBefore().About(nameof(RecuseFromMatter.OfficialId));
        }

        if (official == HandlerId == successor is null)
        {
            throw new HandlerNeeded().About(nameof(RecuseFromMatter.HandlerId));
        }

        if (successor is { } next)
        {
            RequireUninterested(next);
        }

        Recusals.Add(
            new Recusal
            {
                MatterId = Id,
                OfficialId = official,
                Because = because,
                Since = since,
            }
        );
        Guarded = true;
        if (successor is { } handler)
        {
            HandlerId = handler;
        }
    }

    /// <exception cref="InterestForbids">The official is accused by it, or keeps out of it.</exception>
    public void RequireUninterested(Id<Official> official)
    {
        if (AccusedOfficials.Exists(a => a.OfficialId == official) || Recusals.Exists(r => r.OfficialId == official))
        {
            throw new InterestForbids();
        }
    }

    /// <summary>Accepts it and tells the petitioner; the clock of the conclusion starts (Arts 23, 34).</summary>
    public void Accept(DateOnly on, WorkCalendar calendar)
    {
        var next = Next();
        NotBefore(ReceivedOn, on, nameof(AcceptMatter.AcceptedOn));
        var due = calendar.AfterDays(on, Terms.ConclusionDays);
        (State, AcceptedOn, NotifiedOn) = (next, on, on);
        (DueOn, DueProvisional) = (due.On, due.Provisional);
    }

    /// <summary>Tells the petitioner in writing that it is not accepted, and which lawful channel is open.</summary>
    public void Decline(string because, DateOnly on)
    {
        var next = Next();
        NotBefore(ReceivedOn, on, nameof(DeclineMatter.NotifiedOn));
        (State, DeclinedBecause, NotifiedOn) = (next, because, on);
    }

    /// <summary>Extends the term, once, by at most 30 days, before it has run out (Art. 34).</summary>
    public void Extend(int days, DateOnly on, WorkCalendar calendar)
    {
        var next = Next();
        if (ExtendedBy is not null)
        {
            throw new ExtendedBefore();
        }

        NotBefore(AcceptedOn!.Value, on, nameof(ExtendMatter.ExtendedOn));
        if (on > DueOn)
        {
            throw new ExtendedTooLate().About(nameof(ExtendMatter.ExtendedOn));
        }

        var due = calendar.AfterDays(AcceptedOn!.Value, Terms.ConclusionDays + days);
        (State, DueOn, DueProvisional, ExtendedBy) = (next, due.On, due.Provisional, days);
    }

    /// <summary>Gives the written reply (Art. 32).</summary>
    public void ReplyWith(string reply, DateOnly on)
    {
        var next = Next();
        NotBefore(AcceptedOn!.Value, on, nameof(ReplyToMatter.RepliedOn));
        (State, Reply, RepliedOn) = (next, reply, on);
    }

    /// <summary>Concludes it after the reply.</summary>
    public void Conclude(DateOnly on)
    {
        var next = Next();
        NotBefore(RepliedOn!.Value, on, nameof(ConcludeMatter.ConcludedOn));
        (State, ConcludedOn) = (next, on);
    }

    /// <summary>Erases what it says and who brought it; its days stay, of which figures are made.</summary>
    public void Erase(DateOnly on, RightAnswered answered)
    {
        (Subject, Summary, Reply, DeclinedBecause) = ("", "", null, null);
        (PetitionerId, HouseholdId, ErasedOn) = (null, null, on);
        Raise(answered);
    }

    private MatterState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new MatterStateForbids(State);

    private static void NotBefore(DateOnly earlier, DateOnly on, string input)
    {
        if (on < earlier)
        {
            throw new MatterDaysOutOfOrder().About(input);
        }
    }
}

/// <summary>Who answers for a matter.</summary>
/// <param name="Unit">The responsible unit.</param>
/// <param name="Handler">The official who handles it.</param>
/// <param name="Household">The household it concerns, where it concerns one.</param>
internal sealed record Responsibility(UnitRef Unit, Id<Official> Handler, Id<Household>? Household);
