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
/// Reads scorecards from cells: two statements, however many subjects. A unit's rank needs the whole of its scheme, so the
/// whole of it is read whether one unit is asked for or all.
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

    /// <summary>The cards of these units; a unit that no scheme covers has none.</summary>
    public async Task<IReadOnlyDictionary<Id<OrgUnit>, Scorecard>> Of(
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
        // Below a county's scheme a town may have one of its own: the nearest counts, and ranks its own.
        var cards = (await Standings.Read(db, assessed, year, () => new Standings(driver, unreadable), cancellation))
            .GroupBy(s => s.Key)
            .Select(subject => subject.MaxBy(s => (new DivisionCode(schemes[s.SchemeId].UnitCode).Depth, s.SchemeId))!)
            .GroupBy(s => s.SchemeId)
            .SelectMany(scheme =>
                Ranking.Of(
                    scheme.ToDictionary(s => s.Key, s => Card.Of(schemes[scheme.Key], s.Cells, catalogue, Failed))
                )
            );
        return cards.Where(c => keys.Contains(c.Key)).ToDictionary(c => new Id<OrgUnit>(c.Key), c => c.Value);
    }

    /// <summary>
    /// The cards of these officials. Who held posts of two kinds in the year has the card of the longer; nobody has a
    /// rank.
    /// </summary>
    public async Task<IReadOnlyDictionary<Id<Official>, Scorecard>> Of(
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
        return (await Standings.Read(db, assessed, year, () => new Standings(driver, unreadable), cancellation))
            .GroupBy(s => s.Key)
            .Select(subject => subject.MaxBy(s => (s.DaysInPost, s.SchemeId))!)
            .ToDictionary(s => new Id<Official>(s.Key), s => Card.Of(schemes[s.SchemeId], s.Cells, catalogue, Failed));
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
