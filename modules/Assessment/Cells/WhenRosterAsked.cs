using Assessment.Schemes;
using Kernel;

namespace Assessment.Cells;

/// <summary>Adds officials who came into office, and units that were opened, to a scheme.</summary>
internal sealed class WhenRosterAsked(Roster roster) : IEventHandler<RosterAsked>
{
    public async Task React(IReadOnlyList<RosterAsked> happened, CancellationToken cancellation)
    {
        foreach (var scheme in happened.Select(e => e.SchemeId).Distinct())
        {
            await roster.Complete(scheme, cancellation);
        }
    }
}
