using Assistance;
using Assistance.Store;
using Commons.Measures;
using Commons.Store;
using Disputes;
using Disputes.Store;
using Domain.Commons;
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
/// A measure that reads what it does not declare keeps a wrong figure. So every row of every table is added, changed column by column and
/// deleted, and each cell whose figure is another one afterwards must have been marked by the save.
/// </summary>
public sealed class MarkedCellTests
{
    private static readonly Month[] Months = [new(2026, 2), new(2026, 3), new(2026, 4)];

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
        // First the registry, by which the figures of the modules are made; at last again, when there are rows to make them of.
        await Try<CommonsContext>(house, moved, seed: 1);
        await Try<VisitsContext>(house, moved, seed: 2);
        await Try<PetitionsContext>(house, moved, seed: 3);
        await Try<DisputesContext>(house, moved, seed: 4);
        await Try<AssistanceContext>(house, moved, seed: 5);
        await Try<PublicityContext>(house, moved, seed: 6);
        await Try<CommonsContext>(house, moved, seed: 7);
        // Each row that a measure declares has changed its figures at least once, or nothing was tried.
        Assert.Empty(Marking.Sources.SelectMany(s => s.Rows.Select(r => (s.Measure, r.Row))).Except(moved));
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
                    edit.Marked.Contains(new MeasureMoved(measure, subject, month))
                        || edit.Marked.Contains(new MeasureMoved(measure, null, month)),
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
