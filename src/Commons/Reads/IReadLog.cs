using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Reads;

/// <summary>
/// A log of who has read personal data. The shared registry provides one for unmaskings, and a module provides one for reads of
/// its records that are audited.
/// </summary>
public interface IReadLog
{
    /// <summary>The reads of these records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<IReadOnlyList<Read>> Find(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation);
}

/// <summary>A read of a record.</summary>
/// <param name="Official">The official.</param>
/// <param name="Unit">The unit in whose name the official acted; the default value if it has to be taken from the posts held on the
/// day.</param>
/// <param name="At">When, UTC.</param>
/// <param name="What">What was read, such as <c>NAME PHONE</c>; the type of a sealed record, or <c>EXPORT</c> for an export of all
/// data.</param>
/// <param name="Reason">The reason, if one had to be given.</param>
public sealed record Read(Id<Official> Official, Id<OrgUnit> Unit, DateTime At, string What, string? Reason);
