using Kernel.Events;

namespace Assessment.Cells;

/// <summary>Who came into office or was opened since is measured too.</summary>
internal sealed class WhenRosterAsked(Roster roster) : IReact<RosterAsked>
{
    public Task React(RosterAsked happened, CancellationToken cancellation) =>
        roster.Complete(happened.SchemeId, cancellation);
}
