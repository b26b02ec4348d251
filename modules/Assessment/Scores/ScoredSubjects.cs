using System.Data.Common;
using Assessment.Cells;
using Assessment.Schemes;
using Assessment.Store;
using Commons.Measures;
using Kernel;
using Kernel.Storage;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>
/// Reads the subjects of schemes with their cells of a year from the data reader: a page of scorecards reads thousands of cells.
/// </summary>
/// <param name="driver">The SQL dialect of the database.</param>
/// <param name="unreadable">Records the rows that cannot be read; they are left out.</param>
internal sealed class ScoredSubjects(SqlDialect driver, UnreadableRecords unreadable)
{
    private readonly Dictionary<(long Scheme, long Subject), ScoredSubject> subjects = [];
    private readonly RepeatedText measure = new(driver, 3);

    public static async Task<IReadOnlyCollection<ScoredSubject>> Read(
        AssessmentContext db,
        IQueryable<Assessed> assessed,
        int year,
        Func<ScoredSubjects> begin,
        CancellationToken cancellation
    )
    {
        var (first, last) = (new Month(year, 1), new Month(year, 12));
        var columns = assessed.Join(
            db.Cells.Where(c => c.Month >= first && c.Month <= last),
            a => new { a.SubjectKind, a.SubjectKey },
            c => new { c.SubjectKind, c.SubjectKey },
            (a, c) =>
                new object[]
                {
                    a.SchemeId,
                    a.SubjectKey,
                    a.DaysInPost,
                    c.Measure,
                    c.Month,
                    c.Numerator,
                    c.Denominator,
                    c.Carried,
                    c.HasFigure,
                    c.Stale,
                }
        );
        var read = await db.ReadRows(columns, begin, (all, row) => all.Add(row), cancellation);
        return read.subjects.Values;
    }

    private void Add(DbDataReader row)
    {
        try
        {
            Take(row);
        }
        catch (Exception fault) when (UnreadableRecords.IsCause(fault))
        {
            unreadable.Note(fault);
        }
    }

    private void Take(DbDataReader row)
    {
        var (scheme, subject) = (row.GetInt64(0), row.GetInt64(1));
        if (!subjects.TryGetValue((scheme, subject), out var standing))
        {
            subjects.Add((scheme, subject), standing = new(new Id<Scheme>(scheme), subject, row.GetInt32(2)));
        }

        var figure = row.GetBoolean(8) ? new Figure(Number(row, 5), Number(row, 6), Number(row, 7)) : null;
        standing.Cells.Add(new(measure.Read(row), new Month(row.GetInt32(4)), figure, row.GetBoolean(9)));
    }

    private static decimal Number(DbDataReader row, int ordinal) => StoredDecimal.Read(row.GetInt64(ordinal));
}

/// <summary>A subject of a scheme.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Key">The key of the unit or official.</param>
/// <param name="DaysInPost">The number of days in the year that an official held posts the scheme is for; zero for a unit.</param>
internal sealed record ScoredSubject(Id<Scheme> SchemeId, long Key, int DaysInPost)
{
    public SubjectCells Cells { get; } = [];
}
