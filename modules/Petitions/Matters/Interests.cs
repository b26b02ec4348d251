using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Kernel;

namespace Petitions.Matters;

/// <summary>Excludes the accused from handling an accusation (Arts 28, 30).</summary>
/// <param name="memberships">Tells which officials belong to which unit.</param>
internal sealed class Interests(Memberships memberships)
{
    /// <exception cref="ConflictOfInterest">The official is accused, or belongs to an accused unit.</exception>
    public async Task Forbid(Id<Official> official, Accused accused, string input, CancellationToken cancellation)
    {
        if (accused.Officials.Contains(official) || await memberships.IsOf(official, accused.Units, cancellation))
        {
            throw new ConflictOfInterest().About(input);
        }
    }

    /// <exception cref="ConflictOfInterest">The unit is accused, or is below an accused unit.</exception>
    public async Task Forbid(Id<OrgUnit> unit, Accused accused, string input, CancellationToken cancellation)
    {
        if (await memberships.IsIn(unit, accused.Units, cancellation))
        {
            throw new ConflictOfInterest().About(input);
        }
    }
}
