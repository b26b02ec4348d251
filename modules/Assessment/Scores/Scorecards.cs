using Assessment.Cells;
using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Store;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Assessment.Scores;

/// <summary>
/// Reads scorecards with two statements, however many subjects there are. A unit's rank depends on its whole scheme, so the whole
/// scheme is always read.
/// </summary>
internal sealed partial class Scorecards(
    IDbContextFactory<AssessmentContext> contexts,
    IEnumerable<ModuleStore> stores,
    Catalogue catalogue,
    UnreadableRecords unreadable,
    ILogger<Scorecards> log
)
{
    private readonly SqlDialect driver = stores.Single(s => s.Context == typeof(AssessmentContext)).Driver;

    /// <summary>The scorecards of units; a unit that no scheme covers has none.</summary>
    public async Task<IReadOnlyDictionary<Id<OrgUnit>, Scorecard>> Find(
        IReadOnlyList<Id<OrgUnit>> units,
        int year,
        CancellationToken cancellation
    )
    {
        await using var db = contexts.CreateDbContext();
        var keys = units.Select(u => u.Value).ToList();
        var schemes = await Schemes(db, SubjectKind.Unit, keys, year, cancellation);
        var concerned = schemes.Keys.ToList();
        var assessed = db.Assessed.Where(a => concerned.Contains(a.SchemeId));
        // A town below a county's scheme may have its own: the nearest scheme applies.
        var cards = (
            await ScoredSubjects.Read(db, assessed, year, () => new ScoredSubjects(driver, unreadable), cancellation)
        )
            .GroupBy(s => s.Key)
            .Select(subject => subject.MaxBy(s => (new DivisionCode(schemes[s.SchemeId].UnitCode).Depth, s.SchemeId))!)
            .GroupBy(s => s.SchemeId)
            .SelectMany(scheme =>
                Ranking.Rank(
                    scheme.ToDictionary(
                        s => s.Key,
                        s => ScorecardBuilder.Build(schemes[scheme.Key], s.Cells, catalogue, Failed)
                    )
                )
            );
        return cards.Where(c => keys.Contains(c.Key)).ToDictionary(c => new Id<OrgUnit>(c.Key), c => c.Value);
    }

    /// <summary>
    /// The scorecards of officials. An official who held two kinds of post in the year has that of the post held longer; officials
    /// have no rank.
    /// </summary>
    public async Task<IReadOnlyDictionary<Id<Official>, Scorecard>> Find(
        IReadOnlyList<Id<Official>> officials,
        int year,
        CancellationToken cancellation
    )
    {
        await using var db = contexts.CreateDbContext();
        var keys = officials.Select(o => o.Value).ToList();
        var schemes = await Schemes(db, SubjectKind.Official, keys, year, cancellation);
        var concerned = schemes.Keys.ToList();
        var assessed = db.Assessed.Where(a =>
            concerned.Contains(a.SchemeId) && a.SubjectKind == SubjectKind.Official && keys.Contains(a.SubjectKey)
        );
        return (
            await ScoredSubjects.Read(db, assessed, year, () => new ScoredSubjects(driver, unreadable), cancellation)
        )
            .GroupBy(s => s.Key)
            .Select(subject => subject.MaxBy(s => (s.DaysInPost, s.SchemeId))!)
            .ToDictionary(
                s => new Id<Official>(s.Key),
                s => ScorecardBuilder.Build(schemes[s.SchemeId], s.Cells, catalogue, Failed)
            );
    }

    private void Failed(string indicator, Exception fault) => IndicatorFailed(fault, indicator);

    [LoggerMessage(1, LogLevel.Error, "Indicator {Indicator} cannot be computed")]
    private partial void IndicatorFailed(Exception fault, string indicator);

    private Task<Dictionary<Id<Scheme>, Scheme>> Schemes(
        AssessmentContext db,
        SubjectKind kind,
        List<long> keys,
        int year,
        CancellationToken cancellation
    ) =>
        new SchemeReader(db, unreadable).Read(
            db.Schemes.Where(s =>
                s.Year == year
                && db.Set<Assessed>()
                    .Any(a => a.SchemeId == s.Id && a.SubjectKind == kind && keys.Contains(a.SubjectKey))
            ),
            cancellation
        );
}
