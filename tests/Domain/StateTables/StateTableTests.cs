using System.Reflection;
using Commons.Cases;
using Kernel.Errors;

namespace Domain.StateTables;

/// <summary>Rules for every aggregate with states, from its state table alone: a transition that is added there is tested here.</summary>
public sealed class StateTableTests
{
    private const int Walks = 1500;
    private const int Steps = 14;
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static TheoryData<string> Named =>
        [
            .. Aggregates
                .Entities.Where(e => Aggregates.TableOf(e) is not null)
                .Select(e => e.Name)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Every_entity_whose_state_changes_has_a_state_table()
    {
        var without = Aggregates
            .Entities.Where(e =>
                e.GetProperties(Members).Any(p => p.Name == "State" && p.PropertyType.IsEnum && p.CanWrite)
            )
            .Where(e => Aggregates.TableOf(e)?.State != e.GetProperty("State", Members)!.PropertyType)
            .Select(e => e.Name);
        Assert.Empty(without);
        Assert.True(Named.Count >= 8, $"Only {Named.Count} aggregates have a state table.");
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_state_is_reached_and_every_step_is_a_method(string name)
    {
        var (entity, table) = Of(name);
        var reached = new HashSet<string>(StringComparer.Ordinal) { $"{Activator.CreateInstance(table.State)}" };
        while (table.Transitions.Any(t => reached.Contains(t.From) && reached.Add(t.To))) { }

        Assert.Empty(Enum.GetNames(table.State).Except(reached));
        Assert.All(table.Transitions, t => Assert.Single(entity.GetMethods(Members), m => m.Name == t.Step));
        Assert.Equal(table.Transitions.Count(), table.Transitions.Distinct().Count());
    }

    // Walks that mostly take allowed steps: each one is generated from its number, so that a failure is reproducible.
    [Theory]
    [MemberData(nameof(Named))]
    public void Every_transition_is_taken_and_no_step_does_what_the_state_table_does_not_say(string name)
    {
        var (entity, table) = Of(name);
        var transitions = table.Transitions.ToList();
        var steps = transitions.Select(t => t.Step).Distinct(StringComparer.Ordinal).ToList();
        var taken = new HashSet<(string From, string Step, string To)>();
        for (var walk = 0; walk < Walks; walk++)
        {
            var random = new Random(walk);
            var (aggregate, day) = (Aggregates.New(entity), Aggregates.From);
            for (var i = 0; i < Steps; i++)
            {
                var before = State(aggregate);
                var open = transitions.Where(t => t.From == before).Select(t => t.Step).ToList();
                var step =
                    open.Count > 0 && random.Next(5) > 0
                        ? open[random.Next(open.Count)]
                        : steps[random.Next(steps.Count)];
                day = day.AddDays(random.Next(-4, 20));
                var call = new StepCall(
                    step,
                    new StepValues(day, random.Next(3), random.Next(1, 31), random.Next(4) > 0)
                );
                var face = Face(aggregate);
                try
                {
                    call.Take(aggregate);
                    var transition = (before, step, State(aggregate));
                    Assert.Contains(transition, transitions.Select(t => (t.From, t.Step, t.To)));
                    taken.Add(transition);
                }
                catch (DomainError refused)
                {
                    Assert.Equal(face, Face(aggregate));
                    Assert.Equal(
                        !open.Contains(step),
                        refused.GetType().Name.EndsWith("StateForbids", StringComparison.Ordinal)
                    );
                }
            }
        }

        Assert.Empty(transitions.Select(t => (t.From, t.Step, t.To)).Except(taken));
    }

    private static (Type Entity, IStateTable Table) Of(string name)
    {
        var entity = Aggregates.Entities.Single(e => e.Name == name);
        return (entity, Aggregates.TableOf(entity)!);
    }

    private static string State(object aggregate) =>
        $"{aggregate.GetType().GetProperty("State", Members)!.GetValue(aggregate)}";

    private static string Face(object aggregate) =>
        string.Join(
            '|',
            aggregate
                .GetType()
                .GetProperties(Members)
                .Where(p => p.GetIndexParameters().Length == 0)
                .Select(p =>
                    p.GetValue(aggregate) is System.Collections.ICollection many
                        ? $"{p.Name}={many.Count}"
                        : $"{p.Name}={p.GetValue(aggregate)}"
                )
        );
}
