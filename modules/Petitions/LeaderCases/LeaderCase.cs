using Commons.Officials;
using Commons.Purposes;
using Graph;
using Kernel;
using Petitions.Matters;

namespace Petitions.LeaderCases;

/// <summary>领导包案 · A matter of which a leader is in charge, with the leader's visits for it (C22).</summary>
[Needs(PetitionPermissions.Read)]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class LeaderCase : Entity<LeaderCase>
{
    private LeaderCase() { }

    private LeaderCase(Id<LeaderCase> id)
        : base(id) { }

    /// <summary>包案日期 · The day the leader took charge.</summary>
    [Sortable]
    public DateOnly Since { get; private init; }

    /// <summary>所包的信访件 · The petition matter.</summary>
    [Link<Matter>("matter")]
    [PartOf]
    internal Id<Matter> MatterId { get; private init; }

    /// <summary>包案领导 · The leader in charge.</summary>
    [Link<Official>("leader")]
    internal Id<Official> LeaderId { get; private init; }

    /// <summary>Whether the matter is sealed.</summary>
    [Watched]
    internal bool Sealed { get; private init; }

    internal List<CaseVisit> Visits { get; private init; } = [];

    /// <summary>Puts a leader in charge of a matter.</summary>
    public static LeaderCase Take(Matter matter, Id<Official> leader, DateOnly since)
    {
        if (matter.State is MatterState.Declined or MatterState.Concluded)
        {
            throw new MatterStateForbids(matter.State);
        }

        if (since < matter.ReceivedOn)
        {
            throw new MatterDaysOutOfOrder().About(nameof(LeadCase.Since));
        }

        matter.RequireUninterested(leader);
        if (matter.Sealed)
        {
            matter.Name(leader);
        }

        return new LeaderCase(Id<LeaderCase>.New())
        {
            MatterId = matter.Id,
            LeaderId = leader,
            Since = since,
            Sealed = matter.Sealed,
        };
    }

    /// <summary>Records a visit of the leader for the case.</summary>
    public void Visit(DateOnly on, string note)
    {
        if (on < Since)
        {
            throw new MatterDaysOutOfOrder().About(nameof(RecordCaseVisit.VisitedOn));
        }

        Visits.Add(new CaseVisit(this, on, note));
    }
}

/// <summary>带案下访 · A leader's visit for a case.</summary>
[Needs(PetitionPermissions.Read)]
[OfPersons(nameof(Purpose.Petitions))]
internal sealed class CaseVisit : Entity<CaseVisit>
{
    private CaseVisit() { }

    internal CaseVisit(LeaderCase led, DateOnly visitedOn, string note)
        : base(Id<CaseVisit>.New())
    {
        (LeaderCaseId, LeaderId, Sealed) = (led.Id, led.LeaderId, led.Sealed);
        VisitedOn = visitedOn;
        Note = note;
    }

    /// <summary>下访日期 · The day of the visit.</summary>
    public DateOnly VisitedOn { get; private init; }

    /// <summary>下访情况 · The result of the visit.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Whether the matter is sealed.</summary>
    [Watched]
    internal bool Sealed { get; private init; }

    /// <summary>所属包案 · The leader case.</summary>
    [Link<LeaderCase>("leaderCase")]
    [PartOf]
    internal Id<LeaderCase> LeaderCaseId { get; private init; }

    /// <summary>The leader in charge, whose figure counts the visit.</summary>
    internal Id<Official> LeaderId { get; private init; }
}
