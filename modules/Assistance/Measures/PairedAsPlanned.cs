using Assistance.Pairings;
using Assistance.Store;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Measures;

/// <summary>
/// A01 结对达标: a month counts as met if the secretary in post on its last day has one or two active pairings of each kind (C29,
/// C30). Without a secretary in post nothing is due.
/// </summary>
internal sealed class PairedAsPlanned(AssistanceContext db, Tenures tenures) : IMeasureSource
{
    private static readonly MeasuredRows<Pairing, Paired> Pairings = new(
        p => p.AgreedOn != null,
        p => new Paired
        {
            Secretary = p.SecretaryId,
            Unit = p.UnitId,
            Kind = p.Kind,
            From = p.AgreedOn!.Value,
            EndedOn = p.EndedOn,
        },
        p =>
            [
                CellSpan.Between(Subject.Of(p.Unit), p.From, p.EndedOn),
                CellSpan.Between(Subject.Of(p.Secretary), p.From, p.EndedOn),
            ]
    );

    private static readonly IMeasuredRows Secretaries = MeasuredRegistry.Tenures(
        t => [Subject.Of(t.Unit), Subject.Of(t.Official)],
        PostKind.VillageSecretary
    );

    public string Measure => "A01";

    public IndicatorDescription Description =>
        new(
            "结对达标",
            "Pairing 1–2 and 1–2",
            1,
            YearlyMode.Pooled,
            SchemeSubject.Community,
            SchemeSubject.VillageSecretary
        )
        {
            Clauses = ["C29", "C30"],
        };

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Pairings, Secretaries];

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, officials, last) = (subjects.Units(), subjects.Officials(), month.Last);
        var inPost = (await tenures.At(units, [PostKind.VillageSecretary], last, last, cancellation)).Concat(
            (await tenures.Find(officials, last, last, cancellation)).Where(t => t.Kind == PostKind.VillageSecretary)
        );
        var secretaries = inPost.ToList();
        var asked = secretaries.Select(t => t.Official).Distinct().ToList();
        var counts = await Pairings
            .In(db.Pairings)
            .Where(p => asked.Contains(p.Secretary) && p.From <= last && (p.EndedOn == null || p.EndedOn > last))
            .GroupBy(p => new
            {
                p.Secretary,
                p.Unit,
                p.Kind,
            })
            .Select(g => new
            {
                g.Key.Secretary,
                g.Key.Unit,
                g.Key.Kind,
                Count = g.Count(),
            })
            .ToListAsync(cancellation);
        var met = counts
            .Where(c => c.Count is >= 1 and <= PairingRoll.MostOfAKind)
            .GroupBy(c => (c.Secretary, c.Unit))
            .Where(kinds => kinds.Count() == Enum.GetValues<PairingKind>().Length)
            .Select(kinds => kinds.Key)
            .ToHashSet();
        return Figures.Combine(
            subjects,
            secretaries.ToLookup(t => t.Unit).ToDictionary(u => u.Key, u => Met(u, met)),
            secretaries.ToLookup(t => t.Official).ToDictionary(o => o.Key, o => Met(o, met))
        );
    }

    private static Figure Met(IEnumerable<TenureRef> secretaries, HashSet<(Id<Official>, Id<OrgUnit>)> met) =>
        new(secretaries.Any(t => met.Contains((t.Official, t.Unit))) ? 1 : 0, 1);

    private sealed record Paired
    {
        public required Id<Official> Secretary { get; init; }

        public required Id<OrgUnit> Unit { get; init; }

        public required PairingKind Kind { get; init; }

        public required DateOnly From { get; init; }

        public required DateOnly? EndedOn { get; init; }
    }
}
