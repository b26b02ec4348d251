using Assistance;
using Assistance.Pairings;
using Assistance.Store;
using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Store;
using Disputes;
using Disputes.Store;
using Domain.Commons;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions;
using Petitions.Store;
using Publicity;
using Publicity.Store;
using Visits;
using Visits.Store;

namespace Domain.Measures;

/// <summary>
/// A measure that reads data it does not declare would keep a wrong figure. So the test adds, changes (column by column) and deletes rows of
/// every table, and requires that the save has marked each cell whose figure changes.
/// </summary>
public sealed class MarkedCellTests
{
    private static readonly Month[] Months = [new(2026, 3), new(2026, 4)];

    private static readonly Subject[] Subjects =
    [
        .. new long[] { 1, 2 }.SelectMany(key =>
            new[] { new Subject(SubjectKind.Unit, key), new Subject(SubjectKind.Official, key) }
        ),
    ];

    [Fact]
    public async Task Every_cell_whose_figure_changes_with_any_column_of_any_row_is_marked()
    {
        await using var house = await Registry.Open(
            new VisitsModule(),
            new PetitionsModule(),
            new DisputesModule(),
            new AssistanceModule(),
            new PublicityModule()
        );
        var moved = new HashSet<(string Measure, Type Row)>();
        await Appoint(house);
        await Pair(house);
        await Try<VisitsContext>(house, moved, seed: 2);
        await Try<PetitionsContext>(house, moved, seed: 3);
        await Try<DisputesContext>(house, moved, seed: 4);
        await Try<AssistanceContext>(house, moved, seed: 5);
        await Try<PublicityContext>(house, moved, seed: 6);
        // The registry comes last, when rows exist whose figures depend on it.
        await Try<CommonsContext>(house, moved, seed: 7);
        // Each row that a measure declares must have changed its figures at least once; otherwise the test proves nothing.
        Assert.Empty(Marking.Sources.SelectMany(s => s.Rows.Select(r => (s.Measure, r.Row))).Except(moved));
    }

    // The holders of the posts that are measured.
    private static async Task Appoint(Registry house)
    {
        await using var db = house.Context();
        foreach (var key in new long[] { 1, 2 })
        {
            var village = Post.SetUp(new Id<OrgUnit>(key), PostKind.VillageSecretary, "书记");
            village.Appoint(new Id<Official>(key), new DateOnly(2026, 1, 20));
            var town = Post.SetUp(new Id<OrgUnit>(key), PostKind.TownLeader, "副镇长");
            town.Appoint(new Id<Official>(key), new DateOnly(2026, 3, 10));
            db.AddRange(village, town);
        }

        await db.SaveChangesAsync();
    }

    // Pairings count only if both kinds are present.
    private static async Task Pair(Registry house)
    {
        var (unit, day) = (new UnitRef(new Id<OrgUnit>(1), 1, "村", OrgUnitKind.Village), new DateOnly(2026, 2, 1));
        var roll = PairingRoll.Create(new Id<Official>(1), unit);
        roll.Agree(roll.ProposeAid(new Id<Household>(1), day).Id, day);
        roll.Agree(roll.ProposeLead("合作社", day).Id, day);
        await using var db = house.Get<IDbContextFactory<AssistanceContext>>().CreateDbContext();
        db.Add(roll);
        await db.SaveChangesAsync();
    }

    private static async Task Try<TContext>(Registry house, HashSet<(string Measure, Type Row)> moved, int seed)
        where TContext : Kernel.Storage.ModuleContext
    {
        var rows = new ArbitraryRows<TContext>(house.Get<IDbContextFactory<TContext>>(), seed);
        var before = await Figures<TContext>(house);
        await foreach (var edit in rows.Edits())
        {
            var after = await Figures<TContext>(house);
            var changed = after.Where(f => before[f.Key] != f.Value).Select(f => f.Key).ToList();
            foreach (var (measure, subject, month) in changed)
            {
                Assert.True(
                    edit.Marked.Contains(new MeasureChanged(measure, subject, month))
                        || edit.Marked.Contains(new MeasureChanged(measure, null, month)),
                    $"{edit.What} changes {measure} of {subject} in {month} and does not mark it"
                );
                moved.Add((measure, edit.Row));
            }

            before = after;
        }
    }

    private static async Task<Dictionary<(string Measure, Subject Subject, Month Month), Figure>> Figures<TContext>(
        Registry house
    )
    {
        var figures = new Dictionary<(string, Subject, Month), Figure>();
        using var scope = house.Get<IServiceScopeFactory>().CreateScope();
        var sources = scope
            .ServiceProvider.GetServices<IMeasureSource>()
            .Where(s =>
                typeof(TContext) == typeof(CommonsContext)
                    ? s.Rows.Any(r => r.Row.Assembly == typeof(CommonsContext).Assembly)
                    : s.GetType().Assembly == typeof(TContext).Assembly
            );
        foreach (var source in sources)
        {
            foreach (var month in Months)
            {
                foreach (var (subject, figure) in await source.Read(Subjects, month, default))
                {
                    figures.Add((source.Measure, subject, month), figure);
                }
            }
        }

        return figures;
    }
}
