using System.Reflection;
using Assessment.Schemes;
using Assistance.AidCases;
using Assistance.Pairings;
using Commons.Cases;
using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes;
using Kernel;
using Petitions.Matters;
using Publicity.Notices;
using Visits;

namespace Domain.StateTables;

/// <summary>The aggregates that have states, and a new one of each.</summary>
internal static class Aggregates
{
    private static readonly UnitRef Unit = new(new Id<OrgUnit>(1), 350824001001, "河东社区居委会", OrgUnitKind.Village);

    private static readonly Dictionary<Type, Func<object>> Made = new()
    {
        [typeof(Dispute)] = () => new Disputes.Sample().New(),
        [typeof(Matter)] = () => new Petitions.Sample().Registered(),
        [typeof(Notice)] = () =>
            Notice.Draft(Unit, new Id<Official>(1), NoticeChannel.Board, "通知", "本周六开展环境卫生整治。", From),
        [typeof(VisitIssue)] = () =>
            VisitIssue.RaiseOn(
                Visit.Record(
                    [new Id<Official>(1)],
                    new Destination(Unit.Id, Unit.Code, null, "村委会", false),
                    From,
                    VisitPurpose.Listening,
                    "路灯不亮",
                    From
                ),
                "路灯不亮",
                new Id<Official>(1),
                From,
                From.AddDays(15)
            ),
        [typeof(AidCase)] = () => Nominated(),
        [typeof(AidMeasure)] = () =>
        {
            var aid = Nominated();
            aid.Verify(From);
            aid.Support(From);
            return AidMeasure.Plan(aid, "维修屋顶", new Id<Official>(1), From, From.AddDays(30));
        },
        [typeof(Pairing)] = () => PairingRoll.Create(new Id<Official>(1), Unit).ProposeLead("绿茶种植合作社", From),
        [typeof(Scheme)] = () => Assessment.Sample.Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100)),
    };

    /// <summary>The day on which new aggregates begin.</summary>
    public static DateOnly From { get; } = new(2026, 3, 10);

    /// <summary>The entity types of all modules.</summary>
    public static IEnumerable<Type> Entities =>
        new[] { typeof(Dispute), typeof(Matter), typeof(Notice), typeof(VisitIssue), typeof(AidCase), typeof(Scheme) }
            .Select(t => t.Assembly)
            .Append(typeof(StateTable<>).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IEntity).IsAssignableFrom(t));

    /// <summary>The state table of an entity type; null if it has none.</summary>
    public static IStateTable? TableOf(Type entity) =>
        entity
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(f => f.GetValue(null))
            .OfType<IStateTable>()
            .SingleOrDefault();

    /// <summary>Creates a new aggregate.</summary>
    public static object New(Type entity) =>
        Made.TryGetValue(entity, out var make)
            ? make()
            : throw new InvalidOperationException($"{nameof(Aggregates)} makes no {entity}; say how.");

    private static AidCase Nominated() =>
        AidCase.Nominate(
            new HouseholdRef(new Id<Household>(1), Unit.Id, Unit.Code, false),
            new Grounds(AidClass.TemporaryRelief, "平川民〔2026〕1号", "落实帮扶措施", From, From.AddYears(1)),
            From
        );
}
