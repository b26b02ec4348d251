using System.Linq.Expressions;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;

namespace Commons.Purposes;

/// <summary>Who sees that personal data were looked at, beyond what the units say.</summary>
[Extends<Unmasking>]
internal static class UnmaskingSeal
{
    /// <summary>That somebody looked at a sealed record would tell that it is there: only who looked sees it.</summary>
    [Seal]
    public static Expression<Func<Unmasking, Id<Official>, bool>> Open(CommonsContext db) =>
        (unmasking, official) => !unmasking.Sealed || unmasking.OfficialId == official;
}
