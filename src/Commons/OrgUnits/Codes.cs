using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>Ensures that a code belongs to one open unit at a time.</summary>
internal static class Codes
{
    /// <exception cref="CodeTaken">An open unit has the code.</exception>
    public static async Task RequireFree(this IQueryable<OrgUnit> units, long code, CancellationToken cancellation)
    {
        if (await units.AnyAsync(u => u.Code == code && u.ClosedOn == null, cancellation))
        {
            throw new CodeTaken().About("Code");
        }
    }
}
