using Commons.Measures;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Sessions;

/// <summary>U01 宣讲覆盖率: a quarter counts as met if the unit held at least one session in it; due in its last month (C14).</summary>
internal sealed class SessionsHeld(PublicityContext db) : IMeasureSource
{
    private const int MonthsOfQuarter = 3;

    // The plan gives no number for C14; one session per quarter is the local parameter.
    private const int LeastSessions = 1;

    private static readonly MeasuredRows<PolicySession, Held> Sessions = new(
        _ => true,
        s => new Held { Unit = s.UnitId, On = s.HeldOn },
        held => [CellSpan.In(Subject.Of(held.Unit), LastOfQuarter(Month.Of(held.On)).First)]
    );

    public string Measure => "U01";

    public IndicatorDescription Description =>
        new("宣讲覆盖率", "Policy sessions", 1, YearlyMode.Pooled, SchemeSubject.Community) { Clauses = ["C14"] };

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Sessions];

    private static Month LastOfQuarter(Month month) =>
        new(month.Year, ((month.OfYear + MonthsOfQuarter - 1) / MonthsOfQuarter) * MonthsOfQuarter);

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        if (month != LastOfQuarter(month))
        {
            return Figures.Combine(subjects);
        }

        var (units, first, last) = (subjects.Units(), month.First.AddMonths(1 - MonthsOfQuarter), month.Last);
        var held = await Sessions
            .In(db.PolicySessions)
            .Where(s => units.Contains(s.Unit) && s.On >= first && s.On <= last)
            .GroupBy(s => s.Unit)
            .Select(g => new { Unit = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Unit, g => g.Count, cancellation);
        return Figures.Combine(
            subjects,
            units.ToDictionary(u => u, u => new Figure(held.GetValueOrDefault(u) >= LeastSessions ? 1 : 0, 1))
        );
    }

    private sealed record Held
    {
        public required Id<OrgUnit> Unit { get; init; }

        public required DateOnly On { get; init; }
    }
}
