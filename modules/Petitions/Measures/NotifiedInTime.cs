using Commons.Measures;
using Kernel.Time;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P05 按期告知率: written notice within 15 days ÷ (given + overdue) (Arts 22, 23).</summary>
internal sealed class NotifiedInTime(PetitionsContext db) : IMeasureSource
{
    private static readonly MeasuredRows<Matter, Duty> Duties = Punctuality.Of<Matter>(
        m => !m.Sealed,
        m => new Duty
        {
            Unit = m.UnitId,
            Official = m.HandlerId,
            DueOn = m.NoticeDueOn,
            DoneOn = m.NotifiedOn,
        }
    );

    public string Measure => "P05";

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public IReadOnlyList<IMeasuredRows> Rows => [Duties];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) => Duties.In(db.Matters).Punctual(subjects, month, cancellation);
}
