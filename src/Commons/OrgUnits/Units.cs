using Commons.Store;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>A unit as other rooms keep it: its key, and its code as of now for their own rows.</summary>
/// <param name="Id">The key.</param>
/// <param name="Code">The 12-digit code.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind.</param>
public sealed record UnitRef(Id<OrgUnit> Id, long Code, string Name, OrgUnitKind Kind);

/// <summary>The tree of units, for the other rooms.</summary>
/// <param name="contexts">The shared registry.</param>
public sealed class Units(IDbContextFactory<CommonsContext> contexts)
{
    /// <summary>The unit with a key.</summary>
    /// <exception cref="RecordNotFound">There is none.</exception>
    public async Task<UnitRef> Require(Id<OrgUnit> id, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await db
                .OrgUnits.Where(u => u.Id == id)
                .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
                .SingleOrDefaultAsync(cancellation)
            ?? throw new RecordNotFound(("单位", "unit"));
    }

    /// <summary>The unit that has a code today, if there is one.</summary>
    public async Task<UnitRef?> ByCode(long code, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        return await db
            .OrgUnits.Where(u => u.Code == code && u.ClosedOn == null)
            .Select(u => new UnitRef(u.Id, u.Code, u.Name, u.Kind))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The open units of a kind at or below another, by code.</summary>
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

    /// <summary>The keys of a unit and of all above it, nearest first.</summary>
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
