using Assessment.Schemes;
using Assessment.Store;
using Commons.Measures;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>Marks every cell, and has every scheme in force look up its subjects again.</summary>
internal sealed class ScoreRebuild(IDbContextFactory<AssessmentContext> contexts) : IScoreRebuilder
{
    public async Task AskAll(CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The version moves too, so that an answer that is just being written cannot wipe the mark away.
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
