using Commons.Store;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>A reference to a unit, for other modules: its key, and its current code for their own rows.</summary>
/// <param name="Id">The key.</param>
/// <param name="Code">The 12-digit code.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind.</param>
public sealed record UnitRef(Id<OrgUnit> Id, long Code, string Name, OrgUnitKind Kind);

/// <summary>Looks up units for other modules.</summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class Units(IDbContextFactory<CommonsContext> contexts)
{
    /// <summary>Finds a unit by its key.</summary>
    /// <exception cref="RecordNotFound">The unit does not exist.</exception>
    public async Task<UnitRef> Require(Id<OrgUnit> id, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await db
                .OrgUnits.Where(u => u.Id == id)
                .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
                .SingleOrDefaultAsync(cancellation)
            ?? throw new RecordNotFound(("单位", "unit"));
    }

    /// <summary>Finds the open unit with a code; null if there is none.</summary>
    public async Task<UnitRef?> ByCode(long code, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await db
            .OrgUnits.Where(u => u.Code == code && u.ClosedOn == null)
            .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The open units of a kind at or below another, in the order of their codes.</summary>
    public async Task<IReadOnlyList<UnitRef>> Below(long code, OrgUnitKind kind, CancellationToken cancellation)
    {
        var last = new DivisionCode(code).Last;
        await using var db = contexts.CreateDbContext();
        return await db
            .OrgUnits.Where(u => u.Code >= code && u.Code <= last && u.Kind == kind && u.ClosedOn == null)
            .OrderBy(u => u.Code)
            .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
            .ToListAsync(cancellation);
    }

    /// <summary>A unit and all units above it, nearest first.</summary>
    public async Task<IReadOnlyList<UnitRef>> Above(Id<OrgUnit> id, CancellationToken cancellation)
    {
        var unit = await Require(id, cancellation);
        var codes = new List<long>();
        for (DivisionCode? code = new DivisionCode(unit.Code); code is { } known; code = known.Parent)
        {
            codes.Add(known.Number);
        }

        await using var db = contexts.CreateDbContext();
        return await db
            .OrgUnits.Where(u => codes.Contains(u.Code) && u.ClosedOn == null)
            .OrderByDescending(u => u.Code)
            .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
            .ToListAsync(cancellation);
    }
}
