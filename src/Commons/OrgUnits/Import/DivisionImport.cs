using Commons.Importing;
using Commons.Store;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits.Import;

/// <summary>
/// Brings the tree of units up to a list of divisions, of one county or of the whole country. A second run of the same
/// list changes nothing; an interrupted one is finished by running it again. Units that the list lacks are left alone.
/// </summary>
/// <param name="contexts">The shared registry.</param>
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
    /// <exception cref="StartupException">There is nothing to read at the path.</exception>
    public Task<ImportReport> Import(
        string path,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    ) => Import(DivisionList.At(path), progress, cancellation);

    /// <summary>Imports the county that comes with the program.</summary>
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

    // Parents before children whatever the order of the lines: a list of all levels is read once for each.
    private static IEnumerable<(DivisionList List, CsvRow Row)> InOrder(IReadOnlyList<DivisionList> lists) =>
        from level in Levels
        from list in lists
        where list.Level is null || list.Level == level
        from row in list.Source.Rows(list.Columns)
        where list.Level is not null || DivisionRow.TurnOf(row) == level
        select (list, row);
}
