using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Store;
using Commons.Measures;
using Commons.OrgUnits;
using Commons.Posts;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>Determines the subjects of a scheme, and creates a cell for each of their measures and months.</summary>
internal sealed class Roster(AssessmentContext db, CellBatch book, Catalogue catalogue, Units units, Tenures tenures)
{
    /// <summary>Updates the subjects of a scheme and creates missing cells.</summary>
    public async Task Complete(Id<Scheme> id, CancellationToken cancellation)
    {
        var scheme = await db
            .Schemes.Include(s => s.Indicators)
                .ThenInclude(i => i.Own)
            .SingleAsync(s => s.Id == id, cancellation);
        var measures = scheme
            .Indicators.SelectMany(i => i.DefinitionIn(catalogue).Formula.Measures)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var subjects = await Subjects(scheme, cancellation);
        await Enter(scheme, subjects, cancellation);
        await book.Open(subjects.Keys, measures, new Month(scheme.Year, 1), new Month(scheme.Year, 12), cancellation);
        foreach (var subject in subjects.Keys)
        {
            foreach (var month in Month.OfTheYear(scheme.Year))
            {
                measures.ForEach(measure => book.Ensure(subject, measure, month));
            }
        }
    }

    private async Task Enter(Scheme scheme, Dictionary<Subject, int> subjects, CancellationToken cancellation)
    {
        await db.Assessed.Where(a => a.SchemeId == scheme.Id).LoadAsync(cancellation);
        var known = db.Assessed.Local.Where(a => a.SchemeId == scheme.Id).ToDictionary(a => a.Subject);
        foreach (var (subject, days) in subjects)
        {
            if (known.Remove(subject, out var assessed))
            {
                assessed.DaysInPost = days;
            }
            else
            {
                db.Assessed.Add(
                    new Assessed
                    {
                        SchemeId = scheme.Id,
                        SubjectKind = subject.Kind,
                        SubjectKey = subject.Key,
                        DaysInPost = days,
                    }
                );
            }
        }

        // A unit that was closed during the year keeps its scorecard; an official whose tenure was removed has none.
        db.Assessed.RemoveRange(known.Values.Where(a => a.SubjectKind == SubjectKind.Official));
    }

    private async Task<Dictionary<Subject, int>> Subjects(Scheme scheme, CancellationToken cancellation)
    {
        var level = scheme.Kind == SchemeSubject.TownLeader ? OrgUnitKind.Town : OrgUnitKind.Village;
        var below = await units.Below(scheme.UnitCode, level, cancellation);
        if (scheme.Kind == SchemeSubject.Community)
        {
            return below.ToDictionary(u => Subject.Of(u.Id), _ => 0);
        }

        PostKind[] kinds =
            scheme.Kind == SchemeSubject.TownLeader
                ? [PostKind.TownSecretary, PostKind.TownLeader]
                : [PostKind.VillageSecretary];
        var (first, last) = (new DateOnly(scheme.Year, 1, 1), new DateOnly(scheme.Year, 12, 31));
        var held = await tenures.At([.. below.Select(u => u.Id)], kinds, first, last, cancellation);
        return held.GroupBy(t => t.Official)
            .ToDictionary(
                official => Subject.Of(official.Key),
                official =>
                    Enumerable
                        .Range(0, last.DayOfYear)
                        .Select(first.AddDays)
                        .Count(day => official.Any(t => t.Covers(day)))
            );
    }
}
