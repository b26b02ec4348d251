using Commons.Measures;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Sessions;

/// <summary>U01 宣讲覆盖率: a quarter is met when the unit held at least one session in it; due in its last month (C14).</summary>
internal sealed class SessionsHeld(PublicityContext db) : IMeasureSource
{
    public const string Code = "U01";
    private const int MonthsOfQuarter = 3;

    // The plan gives no number for C14; one session a quarter is the local parameter.
    private const int LeastSessions = 1;

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public static Month LastOfQuarter(Month month) =>
        new(month.Year, ((month.OfYear + MonthsOfQuarter - 1) / MonthsOfQuarter) * MonthsOfQuarter);

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        if (month != LastOfQuarter(month))
        {
            return Figures.Of(subjects);
        }

        var (units, first, last) = (subjects.Units(), month.First.AddMonths(1 - MonthsOfQuarter), month.Last);
        var held = await db
            .PolicySessions.Where(s => units.Contains(s.UnitId) && s.HeldOn >= first && s.HeldOn <= last)
            .GroupBy(s => s.UnitId)
            .Select(g => new { Unit = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Unit, g => g.Count, cancellation);
        return Figures.Of(
            subjects,
            units.ToDictionary(u => u, u => new Figure(held.GetValueOrDefault(u) >= LeastSessions ? 1 : 0, 1))
        );
    }
}
