using Kernel.Events;

namespace Assessment.Cells;

/// <summary>A scheme came into force: its subjects are measured.</summary>
internal sealed class WhenSchemeEnacted(Roster roster) : IReact<SchemeEnacted>
{
    public Task React(SchemeEnacted happened, CancellationToken cancellation) =>
        roster.Complete(happened.SchemeId, cancellation);
}
