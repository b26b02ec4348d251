using Commons.Measures;
using Disputes.Store;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Disputes.Measures;

/// <summary>D01 台账完整率: rows with all five duties ÷ rows registered in the month (C23, C24).</summary>
internal sealed class LedgerComplete(DisputesContext db) : IMeasureSource
{
    public const string Code = "D01";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, first, last) = (subjects.Units(), month.First, month.Last);
        var rows = await db
            .Disputes.Where(d => units.Contains(d.UnitId) && d.RegisteredOn >= first && d.RegisteredOn <= last)
            .GroupBy(d => d.UnitId)
            .Select(g => new
            {
                Unit = g.Key,
                All = g.Count(),
                Complete = g.Count(d => d.DutiesSet),
            })
            .ToDictionaryAsync(g => g.Unit, g => new Figure(g.Complete, g.All), cancellation);
        return Figures.Of(subjects, rows);
    }
}
