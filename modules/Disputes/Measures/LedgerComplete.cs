using Commons.Measures;
using Commons.OrgUnits;
using Disputes.Store;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Disputes.Measures;

/// <summary>D01 台账完整率: rows with all five duties ÷ rows registered in the month (C23, C24).</summary>
internal sealed class LedgerComplete(DisputesContext db) : IMeasureSource
{
    private static readonly MeasuredRows<Dispute, Entry> Entries = new(
        _ => true,
        d => new Entry
        {
            Unit = d.UnitId,
            RegisteredOn = d.RegisteredOn,
            IsComplete = d.DutiesSet,
        },
        e => [CellSpan.In(Subject.Of(e.Unit), e.RegisteredOn)]
    );

    public string Measure => "D01";

    public IndicatorDescription Description =>
        new("台账完整率", "Complete ledger", 1, YearlyMode.Pooled, SchemeSubject.Community)
        {
            Clauses = ["C23", "C24"],
        };

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Entries];

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, first, last) = (subjects.Units(), month.First, month.Last);
        var rows = await Entries
            .In(db.Disputes)
            .Where(e => units.Contains(e.Unit) && e.RegisteredOn >= first && e.RegisteredOn <= last)
            .GroupBy(e => e.Unit)
            .Select(g => new
            {
                Unit = g.Key,
                All = g.Count(),
                Complete = g.Count(e => e.IsComplete),
            })
            .ToDictionaryAsync(g => g.Unit, g => new Figure(g.Complete, g.All), cancellation);
        return Figures.Combine(subjects, rows);
    }

    private sealed record Entry
    {
        public required Id<OrgUnit> Unit { get; init; }

        public required DateOnly RegisteredOn { get; init; }

        public required bool IsComplete { get; init; }
    }
}
