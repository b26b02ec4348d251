using Assessment.Schemes;
using Kernel;

namespace Assessment.Cells;

/// <summary>Adds officials who came into office, and units that were opened, to a scheme.</summary>
internal sealed class RosterUpdater(Roster roster) : IEventHandler<RosterRequested>
{
    public async Task React(IReadOnlyList<RosterRequested> happened, CancellationToken cancellation)
    {
        foreach (var scheme in happened.Select(e => e.SchemeId).Distinct())
        {
            await roster.Complete(scheme, cancellation);
        }
    }
}
