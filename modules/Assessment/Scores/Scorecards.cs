using Assessment.Cells;
using Assessment.Schemes;
using Assessment.Store;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Scores;

/// <summary>
/// Reads scorecards from cells: two statements, however many subjects. A unit's rank needs the whole of its scheme, so the
/// whole of it is read whether one unit is asked for or all.
/// </summary>
internal sealed class Scorecards(IDbContextFactory<AssessmentContext> contexts)
{
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
        var cards = (await Readings(db, assessed, year, cancellation))
            .GroupBy(r => r.Key)
            .Select(subject =>
                (
                    subject.Key,
                    Scheme: schemes[
                        subject
                            .Select(r => r.SchemeId)
                            .Distinct()
                            .MaxBy(id => (new DivisionCode(schemes[id].UnitCode).Depth, id))
                    ],
                    Readings: subject
                )
            )
            .Select(c => (c.Key, c.Scheme.Id, Card: Card.Of(c.Scheme, Of(c.Readings, c.Scheme))))
            .GroupBy(c => c.Id)
            .SelectMany(scheme => Ranking.Of(scheme.ToDictionary(c => c.Key, c => c.Card)));
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
        return (await Readings(db, assessed, year, cancellation))
            .GroupBy(r => r.Key)
            .ToDictionary(
                subject => new Id<Official>(subject.Key),
                subject =>
                {
                    var scheme = schemes[subject.MaxBy(r => (r.DaysInPost, r.SchemeId))!.SchemeId];
                    return Card.Of(scheme, Of(subject, scheme));
                }
            );
    }

    private static Task<Dictionary<Id<Scheme>, Scheme>> Schemes(
        AssessmentContext db,
        SubjectKind kind,
        List<long> keys,
        int year,
        CancellationToken cancellation
    ) =>
        db
            .Schemes.AsNoTracking()
            .Where(s =>
                s.Year == year
                && db.Assessed.Any(a => a.SchemeId == s.Id && a.SubjectKind == kind && keys.Contains(a.SubjectKey))
            )
            .Include(s => s.Indicators)
                .ThenInclude(i => i.Own)
            .ToDictionaryAsync(s => s.Id, cancellation);

    private static Task<List<Row>> Readings(
        AssessmentContext db,
        IQueryable<Assessed> assessed,
        int year,
        CancellationToken cancellation
    )
    {
        var (first, last) = (new Month(year, 1), new Month(year, 12));
        return assessed
            .Join(
                db.Cells.Where(c => c.Month >= first && c.Month <= last),
                a => new { a.SubjectKind, a.SubjectKey },
                c => new { c.SubjectKind, c.SubjectKey },
                (a, c) =>
                    new Row(
                        a.SchemeId,
                        a.SubjectKey,
                        a.DaysInPost,
                        c.Measure,
                        c.Month,
                        c.Numerator,
                        c.Denominator,
                        c.Carried,
                        c.HasFigure,
                        c.Stale
                    )
            )
            .ToListAsync(cancellation);
    }

    private static IEnumerable<Reading> Of(IEnumerable<Row> rows, Scheme scheme) =>
        rows.Where(r => r.SchemeId == scheme.Id)
            .Select(r => new Reading(
                r.Measure,
                r.Month,
                r.HasFigure ? new Figure(r.Numerator, r.Denominator, r.Carried) : null,
                r.Stale
            ));

    private sealed record Row(
        Id<Scheme> SchemeId,
        long Key,
        int DaysInPost,
        string Measure,
        Month Month,
        decimal Numerator,
        decimal Denominator,
        decimal Carried,
        bool HasFigure,
        bool Stale
    );
}
