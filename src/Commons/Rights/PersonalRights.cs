using Commons.Access;
using Commons.Officials;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Time;

namespace Commons.Rights;

/// <summary>
/// Answers persons' requests about their own data: for an official to whom that purpose is granted for all units in scope, and
/// with the data of every module.
/// </summary>
/// <param name="caller">The official who answers.</param>
/// <param name="authorities">The posts of the official.</param>
/// <param name="holders">The modules' personal data.</param>
/// <param name="watched">Tells which records are sealed.</param>
/// <param name="clock">When.</param>
public sealed class PersonalRights(
    CurrentIdentity caller,
    Authorities authorities,
    IEnumerable<IPersonalDataSource> holders,
    IReadAudit watched,
    TimeProvider clock
)
{
    /// <summary>Answers a request and returns what has to be recorded about it.</summary>
    /// <exception cref="OfficialRequired">A service account cannot answer.</exception>
    /// <exception cref="RightsPurposeRequired">The purpose is not granted.</exception>
    public async Task<RightAnswered> Answer(
        NodeRef person,
        PersonalRight right,
        RightsOutcome outcome,
        string because,
        CancellationToken cancellation
    )
    {
        var who = caller.Identity;
        var posts = (await authorities.Find(who.Kind, who.Name, cancellation))?.Posts;
        if (who.Official is not { } official || posts is not [var post, ..])
        {
            throw new OfficialRequired();
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
            : throw new RightsPurposeRequired();
    }

    /// <summary>All data about a person, from all modules.</summary>
    /// <exception cref="RecordNotPersonal">The record does not identify a person: no module stores data under it.</exception>
    public async Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation)
    {
        var held = new List<HeldRecord>();
        foreach (var holder in holders)
        {
            held.AddRange(await holder.Find(person, cancellation));
        }

        return held.Count > 0 ? held : throw new RecordNotPersonal();
    }

    /// <summary>Requires that no module has to keep a person's data.</summary>
    /// <exception cref="DataMustBeKept">A module has to keep the data.</exception>
    public async Task RequireErasable(NodeRef person, CancellationToken cancellation)
    {
        foreach (var holder in holders)
        {
            if (await holder.Keeps(person, cancellation) is { } keeping)
            {
                throw new DataMustBeKept(keeping);
            }
        }
    }
}
