using System.Runtime.CompilerServices;
using Assessment.Indicators;
using Commons.Cases;
using Commons.Measures;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Time;

namespace Assessment.Schemes;

/// <summary>考核方案 · The indicators and weights by which one kind of subject below a unit is assessed in a year (C47, C48).</summary>
[Needs(AssessmentPermissions.Read)]
[Boundless("The rules of assessment are public to all officials.")]
internal sealed class Scheme : Entity<Scheme>
{
    public const int NameLength = 100;
    private const decimal Whole = 100;

    /// <summary>Its state table.</summary>
    internal static readonly StateTable<SchemeState> Steps = new(
        new(SchemeState.Draft, nameof(Enact), SchemeState.InForce, "启用"),
        new(SchemeState.InForce, nameof(Lock), SchemeState.InForce, "锁定月份")
    );

    private Scheme() { }

    private Scheme(Id<Scheme> id)
        : base(id) { }

    /// <summary>考核年度 · The assessed year.</summary>
    [Sortable]
    public int Year { get; private init; }

    /// <summary>考核对象类别 · The kind of subject.</summary>
    public SchemeSubject Kind { get; private init; }

    /// <summary>方案名称 · The name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>状态 · The state.</summary>
    public SchemeState State { get; private set; }

    /// <summary>锁定至，含当月；只有锁定的月份计分 · The last locked month; only locked months are scored.</summary>
    public Month? LockedThrough { get; private set; }

    /// <summary>所属单位，考核对象为其下级 · The unit whose subordinate subjects are assessed.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    internal long UnitCode { get; private init; }

    // Unique in the database: a scheme in force takes the seat of its year, kind and unit, a draft has its own.
    internal string Seat { get; private set; } = "";

    internal List<SchemeIndicator> Indicators { get; private init; } = [];

    /// <summary>Drafts a scheme.</summary>
    /// <param name="year">The year.</param>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="root">The unit whose subordinate subjects are assessed.</param>
    /// <param name="name">The name.</param>
    /// <param name="weights">The indicators and their weights, which must sum to 100.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="published">The published indicators, each in its latest edition.</param>
    public static Scheme Draft(
        int year,
        SchemeSubject kind,
        UnitRef root,
        string name,
        IReadOnlyList<IndicatorWeight> weights,
        Catalogue catalogue,
        IReadOnlyList<IndicatorVersion>? published = null
    )
    {
        var id = Id<Scheme>.New();
        var scheme = new Scheme(id)
        {
            Year = year,
            Kind = kind,
            Name = name,
            UnitId = root.Id,
            UnitCode = root.Code,
            Seat = $"{id}",
        };
        scheme.Indicators.AddRange(weights.Select(Taken));
        scheme.RequireWhole();
        return scheme;

        SchemeIndicator Taken(IndicatorWeight weight, int place)
        {
            var own = published?.FirstOrDefault(p => p.Code == weight.Code);
            var indicator =
                own?.AsIndicator(catalogue)
                ?? catalogue.Find(weight.Code)
                ?? throw new IndicatorUnknown(weight.Code).About(
                    nameof(DraftScheme.Indicators),
                    place,
                    nameof(weight.Code)
                );
            return SchemeIndicator.Create(scheme, indicator, weight, place, own);
        }
    }

    /// <summary>Enacts the scheme; from now on its subjects are assessed.</summary>
    public void Enact()
    {
        (State, Seat) = (Next(), SeatOf(Year, Kind, UnitId));
        Raise(new SchemeEnacted(Id));
    }

    /// <summary>Locks all months up to one; locked months are scored.</summary>
    /// <param name="through">The last month to lock.</param>
    /// <param name="today">The current day; a month can be locked only after it has ended.</param>
    public void Lock(Month through, DateOnly today)
    {
        var next = Next();
        if (through.Year != Year)
        {
            throw new MonthOutsideYear(Year).About(nameof(LockMonths.Through));
        }

        if (through.Last >= today)
        {
            throw new MonthNotEnded(through).About(nameof(LockMonths.Through));
        }

        if (LockedThrough is { } locked && through < locked)
        {
            throw new MonthsAlreadyLocked(locked).About(nameof(LockMonths.Through));
        }

        (State, LockedThrough) = (next, through);
        CompleteRoster();
    }

    /// <summary>Requests an update of the scheme's subjects.</summary>
    public void CompleteRoster() => Raise(new RosterRequested(Id));

    /// <summary>The seat of the only scheme that may be in force.</summary>
    public static string SeatOf(int year, SchemeSubject kind, Id<OrgUnit> root) => $"{year}/{kind}/{root}";

    private void RequireWhole()
    {
        if (Indicators.DistinctBy(i => i.Code, StringComparer.Ordinal).Count() < Indicators.Count)
        {
            throw new IndicatorRepeated().About(nameof(DraftScheme.Indicators));
        }

        var sum = Indicators.Sum(i => i.Weight);
        if (sum != Whole)
        {
            throw new WeightsDoNotSumTo100(sum).About(nameof(DraftScheme.Indicators));
        }
    }

    private SchemeState Next([CallerMemberName] string step = "") =>
        Steps.After(State, step) ?? throw new SchemeStateForbids(State);
}

/// <summary>考核方案状态 · The state of a scheme.</summary>
internal enum SchemeState
{
    /// <summary>草案 · Draft.</summary>
    Draft,

    /// <summary>生效 · In force.</summary>
    InForce,
}
