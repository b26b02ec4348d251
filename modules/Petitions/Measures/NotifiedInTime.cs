using Commons.Measures;
using Kernel.Time;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P05 按期告知率: written notice within 15 days ÷ (given + overdue) (Arts 22, 23).</summary>
internal sealed class NotifiedInTime(PetitionsContext db) : IMeasureSource
{
    public const string Code = "P05";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) =>
        db
            .Matters.Where(m => !m.Sealed)
            .Select(m => new Duty
            {
                Unit = m.UnitId,
                Official = m.HandlerId,
                DueOn = m.NoticeDueOn,
                DoneOn = m.NotifiedOn,
            })
            .Punctual(subjects, month, cancellation);
}
