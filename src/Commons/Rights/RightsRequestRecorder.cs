using Commons.Store;
using Kernel;

namespace Commons.Rights;

/// <summary>Collects the answers of all modules in one list.</summary>
internal sealed class RightsRequestRecorder(CommonsContext db) : IEventHandler<RightAnswered>
{
    public Task React(IReadOnlyList<RightAnswered> happened, CancellationToken cancellation)
    {
        db.RightsRequests.AddRange(happened.Select(RightsRequest.From));
        return Task.CompletedTask;
    }
}
