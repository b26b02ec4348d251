using Commons.Measures;
using Kernel.Time;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>U02 公开按时率: postings made in time ÷ (made + overdue) (C39; Organic Law of Villagers' Committees, Art. 30 of 2018).</summary>
internal sealed class PostedInTime(PublicityContext db) : IMeasureSource
{
    public const string Code = "U02";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) =>
        db
            .Postings.Select(p => new Duty
            {
                Unit = p.UnitId,
                Official = null,
                DueOn = p.DueOn,
                DoneOn = p.PostedOn,
            })
            .Punctual(subjects, month, cancellation);
}
