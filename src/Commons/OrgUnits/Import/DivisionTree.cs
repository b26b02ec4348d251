using Commons.Importing;
using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits.Import;

/// <summary>The open units by code, in the registry and in the current import; decides what a row changes.</summary>
internal sealed class DivisionTree
{
    private readonly Dictionary<long, Known> units = [];

    public static async Task<DivisionTree> Read(
        IDbContextFactory<CommonsContext> contexts,
        CancellationToken cancellation
    )
    {
        var tree = new DivisionTree();
        await using var db = contexts.CreateDbContext();
        var open = db
            .OrgUnits.Where(u => u.ClosedOn == null && u.Kind != OrgUnitKind.Enterprise && u.Kind != OrgUnitKind.School)
            .Select(u => new
            {
                u.Code,
                u.Id,
                u.Name,
                u.ParentId,
            })
            .AsAsyncEnumerable();
        await foreach (var unit in open.WithCancellation(cancellation))
        {
            tree.units[unit.Code] = new Known(unit.Id, unit.Name, unit.ParentId, false);
        }

        return tree;
    }

    /// <summary>Processes a division: adds changes to the batch and counts the result.</summary>
    public void Take(CsvRow row, DivisionRow division, DivisionBatch batch, ImportRun run)
    {
        var (code, name, _, _) = division;
        var isKnown = units.TryGetValue(code.Number, out var known);
        if (isKnown && known.Listed)
        {
            Repeat(row, name, known, run);
        }
        else if (Fault(division, out var parent) is { } fault)
        {
            run.Refused(row, fault);
        }
        else if (!isKnown)
        {
            var unit = OrgUnit.Open(code, name, code.Kind, parent);
            units[code.Number] = new Known(unit.Id, name, parent, true);
            batch.Open(unit);
            run.Added(row);
        }
        else
        {
            units[code.Number] = new Known(known.Id, name, parent, true);
            if (known.Name == name && known.Parent == parent)
            {
                run.Unchanged(row);
            }
            else
            {
                batch.Correct(known.Id, name, parent);
                run.Corrected(row);
            }
        }
    }

    // A city without counties is repeated in the list of counties, and a county without towns in those below.
    private static void Repeat(CsvRow row, string name, Known known, ImportRun run)
    {
        if (known.Name == name)
        {
            run.Unchanged(row);
        }
        else
        {
            run.Refused(
                row,
                $"代码重复，名称不同 · The code was listed before, with the name '{known.Name}' instead of '{name}'"
            );
        }
    }

    private string? Fault(DivisionRow division, out Id<OrgUnit>? parent)
    {
        parent = null;
        var (code, _, level, above) = division;
        if (level != code.Kind)
        {
            return $"级别与代码不符 · The level {level} contradicts the code {code}, which is that of a {code.Kind}";
        }

        if (above is not { } parentCode)
        {
            return null;
        }

        if (parentCode.Depth >= code.Depth || !parentCode.Covers(code))
        {
            return $"上级代码与代码不符 · The parent {parentCode} is not above {code}";
        }

        if (!units.TryGetValue(parentCode.Number, out var known))
        {
            return $"上级单位不存在 · The parent does not exist: {parentCode}";
        }

        parent = known.Id;
        return null;
    }

    /// <summary>A unit as far as rows are compared with it.</summary>
    /// <param name="Id">The key.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Parent">The unit above.</param>
    /// <param name="Listed">Whether a row of this import has named it.</param>
    private readonly record struct Known(Id<OrgUnit> Id, string Name, Id<OrgUnit>? Parent, bool Listed);
}
