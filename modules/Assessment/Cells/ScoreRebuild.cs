using Assessment.Schemes;
using Assessment.Store;
using Commons.Measures;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>Marks every cell, and updates the subjects of every scheme in force.</summary>
internal sealed class ScoreRebuild(IDbContextFactory<AssessmentContext> contexts) : IScoreRebuilder
{
    public async Task AskAll(CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The version changes too, so that a figure that is being saved concurrently cannot clear the mark.
        await db.Cells.ExecuteUpdateAsync(
            cells => cells.SetProperty(c => c.Stale, true).SetProperty(c => c.Version, c => c.Version + 1),
            cancellation
        );
        var oneOfEach = await db
            .Cells.Where(c =>
                !db.Set<Cell>().Any(other => other.Measure == c.Measure && other.Month == c.Month && other.Id < c.Id)
            )
            .ToListAsync(cancellation);
        oneOfEach.ForEach(cell => cell.Mark());
        var schemes = await db.Schemes.Where(s => s.State == SchemeState.InForce).ToListAsync(cancellation);
        schemes.ForEach(scheme => scheme.CompleteRoster());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
