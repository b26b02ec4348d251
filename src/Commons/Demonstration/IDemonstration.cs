using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Commons.Demonstration;

/// <summary>
/// A module's part of the generated demonstration year. It changes its module's context and does not save; the host does.
/// </summary>
public interface IDemonstration
{
    /// <summary>
    /// Creates the module's records of the year through its aggregates, up to today. The result is the same at every installation:
    /// generated a month later, it contains the same records and those of that month.
    /// </summary>
    Task Make(DemoTown town, CancellationToken cancellation);
}

/// <summary>The fictitious people of a real town, for whom the modules create records.</summary>
/// <param name="Year">The year.</param>
/// <param name="Unit">The town.</param>
/// <param name="Leaders">The town's secretary first, then the other members of its leading team.</param>
/// <param name="Communities">Its communities.</param>
/// <param name="Calendar">The working-day calendar.</param>
/// <param name="Today">The day of the generation; no record is dated later.</param>
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

    /// <summary>Whether a day has arrived.</summary>
    public bool HasCome(DateOnly day) => day <= Today;

    /// <summary>Runs an action of a day, unless the day is in the future.</summary>
    /// <remarks>Random draws belong outside the action, so that they do not depend on the day of the generation.</remarks>
    public void On(DateOnly day, Action act)
    {
        if (HasCome(day))
        {
            act();
        }
    }

    /// <summary>A random stream that is the same at every installation.</summary>
    /// <param name="stream">The name of the stream.</param>
    public static Random Chance(string stream) =>
        new(stream.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));
}

/// <summary>A community and its fictitious people.</summary>
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
