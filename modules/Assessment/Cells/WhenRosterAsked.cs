using Assessment.Schemes;
using Kernel;

namespace Assessment.Cells;

/// <summary>Who came into office or was opened since is measured too.</summary>
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
