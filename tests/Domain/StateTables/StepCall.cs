using System.Reflection;
using Commons.Calendar;
using Commons.Cases;
using CsCheck;
using Kernel;
using Kernel.Errors;
using Kernel.Time;

namespace Domain.StateTables;

/// <summary>The values for the parameters of any step.</summary>
/// <param name="On">A day.</param>
/// <param name="Person">One of a few officials.</param>
/// <param name="Days">A number of days.</param>
/// <param name="Yes">Any Boolean value.</param>
internal sealed record StepValues(DateOnly On, int Person, int Days, bool Yes);

/// <summary>A step of an aggregate, chosen from its state table.</summary>
/// <param name="Step">The method of the aggregate.</param>
/// <param name="Values">The arguments.</param>
internal sealed record StepCall(string Step, StepValues Values)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Sequences of steps of a state table.</summary>
    public static Gen<StepCall[]> Sequences(IStateTable table, DateOnly from, int latest, int most)
    {
        string[] steps = [.. table.Transitions.Select(t => t.Step).Distinct(StringComparer.Ordinal)];
        return Gen.Select(
            Gen.Int[0, steps.Length - 1],
            Gen.Int[-5, latest],
            Gen.Int[0, 2],
            Gen.Int[1, 30],
            Gen.Int[0, 3],
            (step, day, person, days, yes) =>
                new StepCall(steps[step], new StepValues(from.AddDays(day), person, days, yes > 0))
        ).Array[0, most];
    }

    /// <summary>Calls the step.</summary>
    public void Take(object aggregate)
    {
        var method = aggregate.GetType().GetMethod(Step, Members)!;
        method.Invoke(
            aggregate,
            Members | BindingFlags.DoNotWrapExceptions,
            null,
            [.. method.GetParameters().Select(p => Value(p.ParameterType))],
            null
        );
    }

    /// <summary>Calls the step; returns false if it is refused.</summary>
    public bool Try(object aggregate)
    {
        try
        {
            Take(aggregate);
            return true;
        }
        catch (DomainError)
        {
            return false;
        }
    }

    private object Value(Type type) =>
        Nullable.GetUnderlyingType(type) is { } some ? Value(some)
        : type == typeof(DateOnly) ? Values.On
        : type == typeof(Month) ? Month.Of(Values.On.AddDays(-Values.Days))
        : type == typeof(bool) ? Values.Yes
        : type == typeof(int) ? Values.Days
        : type == typeof(string) ? "已按规定办理。"
        : type == typeof(WorkCalendar) ? Petitions.Sample.Calendar
        : typeof(IKey).IsAssignableFrom(type) ? Activator.CreateInstance(type, (long)Values.Person + 1)!
        : type.IsEnum ? Enum.GetValues(type).GetValue(Values.Person % Enum.GetValues(type).Length)!
        : Made(type);

    private object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length);
        return constructor is { } made && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
            ? made.Invoke([.. made.GetParameters().Select(p => Value(p.ParameterType))])
            : throw new InvalidOperationException($"{nameof(StepCall)} has no value for a {type}; give it one.");
    }
}
