using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Commons.Demonstration;

/// <summary>A module's part of the made-up year. It works on its module's context and does not save; the host does.</summary>
public interface IDemonstrate
{
    /// <summary>
    /// Makes the module's records of the year through its aggregates, up to today and the same at every installation: made a month
    /// later, it holds the same records and those of that month.
    /// </summary>
    Task Make(DemoTown town, CancellationToken cancellation);
}

/// <summary>The made-up people of a real town, for the modules to make records with.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The town.</param>
/// <param name="Leaders">The town's secretary, first, and the other members of its team.</param>
/// <param name="Communities">Its communities.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Today">The day on which it is made; nothing is dated later.</param>
public sealed record DemoTown(
    int Year,
    UnitRef Unit,
    IReadOnlyList<Id<Official>> Leaders,
    IReadOnlyList<DemoCommunity> Communities,
    WorkCalendar Calendar,
    DateOnly Today
)
{
    /// <summary>The last day of the year.</summary>
    public DateOnly YearEnd { get; } = new(Year, 12, 31);

    /// <summary>The working days of the whole year.</summary>
    public IReadOnlyList<DateOnly> Workdays { get; } =
    [
        .. Enumerable
            .Range(0, new DateOnly(Year, 12, 31).DayOfYear)
            .Select(new DateOnly(Year, 1, 1).AddDays)
            .Where(Calendar.IsWorkday),
    ];

    /// <summary>Whether a day has come.</summary>
    public bool HasCome(DateOnly day) => day <= Today;

    /// <summary>Does what happens on a day, unless the day is still to come.</summary>
    /// <remarks>Draws from chance stay outside, so that what is drawn does not depend on the day of the making.</remarks>
    public void On(DateOnly day, Action act)
    {
        if (HasCome(day))
        {
            act();
        }
    }

    /// <summary>Chance that is the same at every installation.</summary>
    /// <param name="stream">A name for this use of it.</param>
    public static Random Chance(string stream) =>
        new(stream.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));
}

/// <summary>A community and its made-up people.</summary>
/// <param name="Unit">The community.</param>
/// <param name="Secretary">Its secretary.</param>
/// <param name="Cadre">Its other cadre.</param>
/// <param name="Households">Its households.</param>
public sealed record DemoCommunity(
    UnitRef Unit,
    Id<Official> Secretary,
    Id<Official> Cadre,
    IReadOnlyList<Id<Household>> Households
);
