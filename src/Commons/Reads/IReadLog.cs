using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Reads;

/// <summary>
/// Remembers who has read what is held on somebody. Whatever writes such reads down answers here: the unmaskings of the shared
/// registry, and a module that watches its own records.
/// </summary>
public interface IReadLog
{
    /// <summary>The reads of these records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<IReadOnlyList<Read>> Of(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation);
}

/// <summary>That somebody has read a record.</summary>
/// <param name="Official">Who.</param>
/// <param name="Unit">In the name of which unit; the default where that is not known but from the posts held on the day.</param>
/// <param name="At">When, UTC.</param>
/// <param name="What">What of it, such as <c>NAME PHONE</c>; the kind of a sealed record, or <c>EXPORT</c> for all that is held.</param>
/// <param name="Reason">Why, where a reason had to be given.</param>
public sealed record Read(Id<Official> Official, Id<OrgUnit> Unit, DateTime At, string What, string? Reason);
