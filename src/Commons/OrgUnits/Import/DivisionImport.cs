using Commons.Importing;
using Commons.Store;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits.Import;

/// <summary>
/// Updates the tree of units from a list of divisions, of one county or of the whole country. Importing the same list again
/// changes nothing; after an interruption it can simply be run again. Units missing from the list are not changed.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class DivisionImport(IDbContextFactory<CommonsContext> contexts)
{
    private static readonly OrgUnitKind[] Levels =
    [
        OrgUnitKind.Province,
        OrgUnitKind.City,
        OrgUnitKind.County,
        OrgUnitKind.Town,
        OrgUnitKind.Village,
    ];

    /// <summary>
    /// Imports a CSV file with the columns <c>code,name,level,parent_code</c>, or a folder with the CSV files of the npm
    /// package <c>china-division</c>.
    /// </summary>
    /// <exception cref="StartupException">The files cannot be read.</exception>
    public Task<ImportReport> Import(
        string path,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    ) => Import(DivisionList.At(path), progress, cancellation);

    /// <summary>Imports the county that is shipped with the program.</summary>
    public Task<ImportReport> ImportSample(IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        Import(DivisionList.Sample, progress, cancellation);

    private async Task<ImportReport> Import(
        IReadOnlyList<DivisionList> lists,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var run = new ImportRun(progress);
        var tree = await DivisionTree.Read(contexts, cancellation);
        var batch = new DivisionBatch(contexts);
        foreach (var (list, row) in InOrder(lists))
        {
            cancellation.ThrowIfCancellationRequested();
            if (DivisionRow.Read(row, list, out var division) is { } fault)
            {
                run.Refused(row, fault);
            }
            else
            {
                tree.Take(row, division, batch, run);
            }

            if (batch.IsFull)
            {
                await batch.Write(cancellation);
            }
        }

        await batch.Write(cancellation);
        return run.Report();
    }

    // Parents come before children whatever the order of the lines: a list of all levels is read once per level.
    private static IEnumerable<(DivisionList List, CsvRow Row)> InOrder(IReadOnlyList<DivisionList> lists) =>
        from level in Levels
        from list in lists
        where list.Level is null || list.Level == level
        from row in list.Source.Rows(list.Columns)
        where list.Level is not null || DivisionRow.TurnOf(row) == level
        select (list, row);
}
