using Commons.Access;
using Commons.Officials;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Time;

namespace Commons.Rights;

/// <summary>
/// The desk at which persons' requests about their own data are answered: by an official to whom that purpose is granted for all units
/// within reach, and after every module has been asked.
/// </summary>
/// <param name="caller">Who answers.</param>
/// <param name="authorities">Which posts that person holds.</param>
/// <param name="holders">The modules, as far as they hold personal data.</param>
/// <param name="watched">Which records are sealed.</param>
/// <param name="clock">When.</param>
public sealed class RightsDesk(
    CurrentIdentity caller,
    Authorities authorities,
    IEnumerable<IHoldPersonalData> holders,
    IWatchedRecords watched,
    TimeProvider clock
)
{
    /// <summary>Answers a request: what is to be remembered of it, and by whom it was answered.</summary>
    /// <exception cref="OfficialNeeded">A service cannot answer for it.</exception>
    /// <exception cref="RightsPurposeNeeded">The purpose has not been granted.</exception>
    public async Task<RightAnswered> Answer(
        NodeRef person,
        PersonalRight right,
        RightsOutcome outcome,
        string because,
        CancellationToken cancellation
    )
    {
        var who = caller.Identity;
        var posts = (await authorities.Of(who.Kind, who.Name, cancellation))?.Posts;
        if (who.Official is not { } official || posts is not [var post, ..])
        {
            throw new OfficialNeeded();
        }

        return who.IsForAll(nameof(Purpose.Rights), who.Scope)
            ? new RightAnswered(
                person,
                await watched.Hold(person, cancellation),
                right,
                outcome,
                because,
                new Id<Official>(official),
                post.UnitId,
                clock.Now()
            )
            : throw new RightsPurposeNeeded();
    }

    /// <summary>All that is held on a person, module by module.</summary>
    /// <exception cref="NobodysRecord">The record is nobody's: no module holds anything on a person by it.</exception>
    public async Task<IReadOnlyList<HeldRecord>> Held(NodeRef person, CancellationToken cancellation)
    {
        var held = new List<HeldRecord>();
        foreach (var holder in holders)
        {
            held.AddRange(await holder.Held(person, cancellation));
        }

        return held.Count > 0 ? held : throw new NobodysRecord();
    }

    /// <summary>Sees that nothing speaks for keeping a person's data.</summary>
    /// <exception cref="DataStillNeeded">Something does.</exception>
    public async Task RequireErasable(NodeRef person, CancellationToken cancellation)
    {
        foreach (var holder in holders)
        {
            if (await holder.Keeps(person, cancellation) is { } keeping)
            {
                throw new DataStillNeeded(keeping);
            }
        }
    }
}
