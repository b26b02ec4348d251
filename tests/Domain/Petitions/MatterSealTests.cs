using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Petitions.LeaderCases;
using Petitions.Lookups;
using Petitions.Matters;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class MatterSealTests
{
    private readonly Sample sample = new();
    private readonly Id<Official> accused = Id<Official>.New();

    [Fact]
    public void An_accusation_says_whom_it_accuses_and_nothing_else_does()
    {
        Assert.Throws<AccusedInvalid>(() => Register(MatterRoute.Accusation, Accused.Nobody));
        Assert.Throws<AccusedInvalid>(() => Register(MatterRoute.Claim, new Accused([accused], [])));
        Assert.True(Register(MatterRoute.Accusation, new Accused([accused], [])).Sealed);
        Assert.False(Register(MatterRoute.Claim, Accused.Nobody).Sealed);
    }

    [Fact]
    public void The_accused_neither_handle_an_accusation_nor_answer_for_it()
    {
        Assert.Throws<ConflictOfInterest>(() => Register(MatterRoute.Accusation, new Accused([sample.Handler], [])));
        Assert.Throws<ConflictOfInterest>(() => Register(MatterRoute.Accusation, new Accused([], [sample.Unit.Id])));
    }

    [Fact]
    public void The_accused_are_not_named_on_an_accusation_and_do_not_lead_it()
    {
        var matter = Sealed();
        Assert.Throws<ConflictOfInterest>(() => matter.Name(accused));
        Assert.Throws<ConflictOfInterest>(() => LeaderCase.Take(matter, accused, Received));
    }

    [Fact]
    public void Naming_somebody_twice_names_once_and_on_an_open_matter_nobody_is_named()
    {
        var (matter, official) = (Sealed(), Id<Official>.New());
        matter.Name(official);
        matter.Name(official);
        Assert.Equal(official, Assert.Single(matter.Named).OfficialId);
        Assert.Throws<MatterNotSealed>(() => sample.Registered().Name(official));
    }

    [Fact]
    public void A_leader_who_takes_over_an_accusation_is_named_on_it()
    {
        var (matter, leader) = (Sealed(), Id<Official>.New());
        Assert.True(LeaderCase.Take(matter, leader, Received).Sealed);
        Assert.Equal(leader, Assert.Single(matter.Named).OfficialId);
    }

    [Fact]
    public void No_cell_is_marked_for_what_is_sealed()
    {
        var matter = Sealed();
        Assert.Empty(Marking.Added(matter));
        using var marking = Marking.Of(matter);
        matter.Accept(Received, Calendar);
        Assert.Empty(marking.Saved());
        var led = LeaderCase.Take(matter, Id<Official>.New(), Received);
        led.Visit(Received, "到现场听取诉求。");
        Assert.Empty(Marking.Added(led));
        matter.ReplyWith("已答复。", Received);
        Assert.Empty(Marking.Added(Rating.Rate(matter, Satisfaction.Satisfied, Satisfaction.Satisfied, Received)));
    }

    [Fact]
    public void A_handler_who_keeps_out_hands_on_to_another_and_nobody_else_does()
    {
        var (matter, other, third) = (sample.Registered(), Id<Official>.New(), Id<Official>.New());
        Assert.Throws<HandlerRequired>(() => matter.Recuse(sample.Handler, "亲属", Received, null));
        Assert.Throws<HandlerRequired>(() => matter.Recuse(other, "亲属", Received, third));
        matter.Recuse(sample.Handler, "亲属", Received, other);
        Assert.Equal(other, matter.HandlerId);
        Assert.True(matter.Restricted);
        Assert.Throws<AlreadyRecused>(() => matter.Recuse(sample.Handler, "亲属", Received, third));
        Assert.Throws<ConflictOfInterest>(() => matter.Recuse(other, "同事", Received, sample.Handler));
    }

    private Matter Sealed() => Register(MatterRoute.Accusation, new Accused([accused], [Id<OrgUnit>.New()]));

    private Matter Register(MatterRoute route, Accused whom) =>
        Matter.Register(
            "JK-2026-000001",
            route,
            MatterChannel.Letter,
            ("村级财务", "反映账目不清。"),
            new Responsibility(sample.Unit, sample.Handler, null),
            Received,
            Calendar,
            whom
        );
}
