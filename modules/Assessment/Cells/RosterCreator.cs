using Assessment.Schemes;
using Kernel;

namespace Assessment.Cells;

/// <summary>Creates the cells of a scheme that came into force.</summary>
internal sealed class RosterCreator(Roster roster) : IEventHandler<SchemeEnacted>
{
    public async Task React(IReadOnlyList<SchemeEnacted> happened, CancellationToken cancellation)
    {
        foreach (var scheme in happened.Select(e => e.SchemeId).Distinct())
        {
            await roster.Complete(scheme, cancellation);
        }
    }
}
