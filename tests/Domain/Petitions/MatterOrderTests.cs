using Kernel.Errors;
using Petitions.Matters;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class MatterOrderTests
{
    private readonly Sample sample = new();

    [Fact]
    public void A_matter_keeps_its_unit_and_the_units_code_of_the_day()
    {
        var matter = sample.Registered();
        Assert.Equal((sample.Unit.Id, sample.Unit.Code), (matter.UnitId, matter.UnitCode));
    }

    [Fact]
    public void What_is_not_accepted_is_not_replied_to_extended_or_concluded()
    {
        var matter = sample.Registered();
        Forbidden(() => matter.ReplyWith("答复", Received));
        Forbidden(() => matter.Extend(30, Received, Calendar));
        Forbidden(() => matter.Conclude(Received));
    }

    [Fact]
    public void What_is_accepted_is_neither_accepted_again_nor_declined_nor_concluded_without_a_reply()
    {
        var matter = sample.Accepted();
        Forbidden(() => matter.Accept(Received.AddDays(4), Calendar));
        Forbidden(() => matter.Decline("理由", Received.AddDays(4)));
        Forbidden(() => matter.Conclude(Received.AddDays(4)));
    }

    [Fact]
    public void What_is_replied_to_is_neither_replied_to_again_nor_extended()
    {
        var matter = sample.Replied();
        Forbidden(() => matter.ReplyWith("答复", Received.AddDays(30)));
        Forbidden(() => matter.Extend(30, Received.AddDays(30), Calendar));
    }

    [Fact]
    public void A_concluded_or_declined_matter_takes_no_step_at_all()
    {
        foreach (var matter in new[] { sample.Concluded(), sample.Declined() })
        {
            var later = Received.AddDays(30);
            Forbidden(() => matter.Accept(later, Calendar));
            Forbidden(() => matter.Decline("理由", later));
            Forbidden(() => matter.Extend(30, later, Calendar));
            Forbidden(() => matter.ReplyWith("答复", later));
            Forbidden(() => matter.Conclude(later));
        }
    }

    [Fact]
    public void No_step_comes_before_the_one_it_follows()
    {
        OutOfOrder("acceptedOn", () => sample.Registered().Accept(Received.AddDays(-1), Calendar));
        OutOfOrder("notifiedOn", () => sample.Registered().Decline("理由", Received.AddDays(-1)));
        OutOfOrder("extendedOn", () => sample.Accepted().Extend(30, Received.AddDays(2), Calendar));
        OutOfOrder("repliedOn", () => sample.Accepted().ReplyWith("答复", Received.AddDays(2)));
        OutOfOrder("concludedOn", () => sample.Replied().Conclude(Received.AddDays(19)));
    }

    [Fact]
    public void All_steps_may_be_taken_on_one_day()
    {
        var matter = sample.Registered();
        matter.Accept(Received, Calendar);
        matter.ReplyWith("当日答复", Received);
        matter.Conclude(Received);
        Assert.Equal(MatterState.Concluded, matter.State);
    }

    private static void Forbidden(Action step) => Assert.Throws<MatterStateForbids>(step);

    private static void OutOfOrder(string input, Action step) =>
        Assert.Equal([input], ((DomainError)Assert.Throws<MatterDaysOutOfOrder>(step)).Path);
}
