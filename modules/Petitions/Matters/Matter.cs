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
using Petitions.Visibility;

namespace Petitions.Matters;

/// <summary>
/// 信访事项 · A petition matter: its route, its handler and its periods. It describes a matter, never a person: the petitioner is
/// stored separately (<see cref="Petitioner"/>), and repeated petitions are not linked to a person.
/// </summary>
[Needs(PetitionPermissions.Read)]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class Matter : CaseFile<Matter>
{
    /// <summary>The series of matter numbers; accusations have a <see cref="SealedNumber"/>, so that no gap reveals them.</summary>
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

    /// <summary>途径 · The route by which it is handled (Arts 29–31).</summary>
    public MatterRoute Route { get; private init; }

    /// <summary>来访渠道 · How it was submitted.</summary>
    public MatterChannel Channel { get; private init; }

    /// <summary>事由 · The subject, in a few words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>诉求摘要 · The claim and its facts.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>状态 · The state.</summary>
    [Facet]
    public MatterState State { get; private set; }

    /// <summary>收到日期 · The day it was received.</summary>
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

    /// <summary>期限是否暂定 · Whether the deadline is beyond the published working-day notices and will be computed again.</summary>
    public bool DueProvisional { get; private set; }

    /// <summary>延期天数 · The number of days by which the period was extended; once, at most 30 (Art. 34).</summary>
    public int? ExtendedBy { get; private set; }

    /// <summary>答复日期 · The day of the written reply.</summary>
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>答复意见 · The reply: claim, facts, opinion and legal basis (Art. 32).</summary>
    public string? Reply { get; private set; }

    /// <summary>办结日期 · The day it was concluded.</summary>
    public DateOnly? ConcludedOn { get; private set; }

    /// <summary>不予受理理由 · Why it was not accepted, and the lawful channel.</summary>
    public string? DeclinedBecause { get; private set; }

    /// <summary>清除日期 · The day its texts and its petitioner were erased after the retention period; null while they are kept.</summary>
    public DateOnly? ErasedOn { get; private set; }

    /// <summary>经办人 · The official who handles it.</summary>
    [Link<Official>("handler")]
    [HandedTo]
    internal Id<Official> HandlerId { get; private set; }

    /// <summary>信访人 · The petitioner.</summary>
    [Link<Petitioner>("petitioner")]
    internal Id<Petitioner>? PetitionerId { get; private set; }

    /// <summary>涉及的家庭户；未涉及时为空 · The household it concerns, if any.</summary>
    [Link<Household>("household")]
    internal Id<Household>? HouseholdId { get; private set; }

    /// <summary>Whether only the officials named on it see it (Art. 30); reads are audited.</summary>
    [Watched]
    internal bool Sealed { get; private init; }

    /// <summary>Whether some officials in its units' scope may not see it, so that this must be checked.</summary>
    internal bool Restricted { get; private set; }

    internal List<AccusedOfficial> AccusedOfficials { get; private init; } = [];

    internal List<AccusedUnit> AccusedUnits { get; private init; } = [];

    internal List<NamedOfficial> Named { get; private init; } = [];

    internal List<Recusal> Recusals { get; private init; } = [];

    /// <summary>The accused.</summary>
    internal Accused Accused =>
        new(AccusedOfficials.ConvertAll(a => a.OfficialId), AccusedUnits.ConvertAll(a => a.UnitId));

    /// <summary>The day it was closed, when the retention period begins; null while it is open.</summary>
    internal DateOnly? ClosedOn => State == MatterState.Declined ? NotifiedOn : ConcludedOn;

    /// <summary>Registers a matter; the period for the notice begins.</summary>
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
            throw new AccusedInvalid().About(nameof(RegisterMatter.AccusedOfficialIds));
        }

        if (whom.Officials.Contains(responsibility.Handler) || whom.Units.Contains(responsibility.Unit.Id))
        {
            throw new ConflictOfInterest();
        }

        var matter = new Matter(Id<Matter>.New())
        {
            Sealed = isAccusation,
            Restricted = isAccusation,
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

    /// <summary>Records the petitioner.</summary>
    public Petitioner BroughtBy(PetitionerDetails details)
    {
        var petitioner = Petitioner.Create(this, details);
        PetitionerId = petitioner.Id;
        return petitioner;
    }

    /// <summary>Names an official on it, who sees it from now on; repeating it has no effect.</summary>
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

    /// <summary>Recuses an official who has an interest in it (Art. 28); if that is the handler, a successor takes over.</summary>
    public void Recuse(Id<Official> official, string because, DateOnly since, Id<Official>? successor)
    {
        if (Recusals.Exists(r => r.OfficialId == official))
        {
            throw new AlreadyRecused().About(nameof(RecuseFromMatter.OfficialId));
        }

        if (official == HandlerId == successor is null)
        {
            throw new HandlerRequired().About(nameof(RecuseFromMatter.HandlerId));
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
        Restricted = true;
        if (successor is { } handler)
        {
            HandlerId = handler;
        }
    }

    /// <exception cref="ConflictOfInterest">The official is accused by it, or recused from it.</exception>
    public void RequireUninterested(Id<Official> official)
    {
        if (AccusedOfficials.Exists(a => a.OfficialId == official) || Recusals.Exists(r => r.OfficialId == official))
        {
            throw new ConflictOfInterest();
        }
    }

    /// <summary>Accepts it and notifies the petitioner; the period for its conclusion begins (Arts 23, 34).</summary>
    public void Accept(DateOnly on, WorkCalendar calendar)
    {
        var next = Next();
        NotBefore(ReceivedOn, on, nameof(AcceptMatter.AcceptedOn));
        var due = calendar.AfterDays(on, Terms.ConclusionDays);
        (State, AcceptedOn, NotifiedOn) = (next, on, on);
        (DueOn, DueProvisional) = (due.On, due.Provisional);
    }

    /// <summary>Notifies the petitioner in writing that it is not accepted, and which lawful channel is available.</summary>
    public void Decline(string because, DateOnly on)
    {
        var next = Next();
        NotBefore(ReceivedOn, on, nameof(DeclineMatter.NotifiedOn));
        (State, DeclinedBecause, NotifiedOn) = (next, because, on);
    }

    /// <summary>Extends the period, once, by at most 30 days, before it has expired (Art. 34).</summary>
    public void Extend(int days, DateOnly on, WorkCalendar calendar)
    {
        var next = Next();
        if (ExtendedBy is not null)
        {
            throw new AlreadyExtended();
        }

        NotBefore(AcceptedOn!.Value, on, nameof(ExtendMatter.ExtendedOn));
        if (on > DueOn)
        {
            throw new PeriodExpired().About(nameof(ExtendMatter.ExtendedOn));
        }

        var due = calendar.AfterDays(AcceptedOn!.Value, Terms.ConclusionDays + days);
        (State, DueOn, DueProvisional, ExtendedBy) = (next, due.On, due.Provisional, days);
    }

    /// <summary>Records the written reply (Art. 32).</summary>
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

    /// <summary>Erases its texts and its petitioner; its dates are kept, because figures are computed from them.</summary>
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

/// <summary>The unit and official responsible for a matter.</summary>
/// <param name="Unit">The responsible unit.</param>
/// <param name="Handler">The official who handles it.</param>
/// <param name="Household">The household it concerns, if any.</param>
internal sealed record Responsibility(UnitRef Unit, Id<Official> Handler, Id<Household>? Household);
