using Commons.Measures;
using Kernel.Time;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P06 按期办结率: concluded within 60 (+30) days ÷ (concluded + open and overdue) (Art. 34); accepted matters only.</summary>
internal sealed class ConcludedInTime(PetitionsContext db) : IMeasureSource
{
    public const string Code = "P06";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) =>
        db
            .Matters.Where(m => m.DueOn != null && !m.Sealed)
            .Select(m => new Duty
            {
                Unit = m.UnitId,
                Official = m.HandlerId,
                DueOn = m.DueOn!.Value,
                DoneOn = m.ConcludedOn,
            })
            .Punctual(subjects, month, cancellation);
}
