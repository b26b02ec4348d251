using Commons.Store;
using Kernel;

namespace Commons.Rights;

/// <summary>What modules answered about their own records stands in one list.</summary>
internal sealed class WhenRightAnswered(CommonsContext db) : IEventHandler<RightAnswered>
{
    public Task React(IReadOnlyList<RightAnswered> happened, CancellationToken cancellation)
    {
        db.RightsRequests.AddRange(happened.Select(RightsRequest.Of));
        return Task.CompletedTask;
    }
}
