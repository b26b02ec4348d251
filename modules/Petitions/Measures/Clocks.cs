using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Petitions.Measures;

/// <summary>A term of a matter, as far as punctuality is concerned.</summary>
internal sealed class Clock
{
    public required Id<OrgUnit> Unit { get; init; }

    public required Id<Official> Handler { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly? DoneOn { get; init; }
}

/// <summary>Reads how punctually terms were kept, by unit and by handler.</summary>
internal static class Clocks
{
    public static async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        IQueryable<Clock> clocks,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, officials) = (subjects.Units(), subjects.Officials());
        var ofUnits = await clocks
            .Where(c => units.Contains(c.Unit))
            .Select(c => new Duty<Id<OrgUnit>>
            {
                Key = c.Unit,
                DueOn = c.DueOn,
                DoneOn = c.DoneOn,
            })
            .Punctual(month, cancellation);
        var ofOfficials = await clocks
            .Where(c => officials.Contains(c.Handler))
            .Select(c => new Duty<Id<Official>>
            {
                Key = c.Handler,
                DueOn = c.DueOn,
                DoneOn = c.DoneOn,
            })
            .Punctual(month, cancellation);
        return Figures.Of(subjects, ofUnits, ofOfficials);
    }
}
