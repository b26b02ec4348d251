namespace Commons.Cases;

/// <summary>
/// The state table of an aggregate: which steps are open in which state, and to which states they lead. It stands beside the aggregate, one
/// line for each transition; a step is a method of the aggregate. Diagrams and property tests are made of it.
/// </summary>
/// <param name="transitions">The transitions. A step that leaves the state as it is stands here, too.</param>
/// <typeparam name="TState">The states; the first is that of a new record.</typeparam>
public sealed class StateTable<TState>(params IReadOnlyList<Transition<TState>> transitions) : IStateTable
    where TState : struct, Enum
{
    /// <summary>The transitions, in the order in which they are declared.</summary>
    public IReadOnlyList<Transition<TState>> Transitions => transitions;

    Type IStateTable.State => typeof(TState);

    IEnumerable<(string From, string Step, string To, string Chinese)> IStateTable.Transitions =>
        transitions.Select(t => ($"{t.From}", t.Step, $"{t.To}", t.Chinese));

    /// <summary>The state to which a step leads; null where the step is not open.</summary>
    /// <param name="from">The state.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="InvalidOperationException">The step leads to several states, so that one has to be named.</exception>
    public TState? After(TState from, string step) =>
        transitions.Where(t => Is(t, from, step)).Select(t => (TState?)t.To).SingleOrDefault();

    /// <summary>The same state where a step leads to it; null where the step is not open.</summary>
    /// <param name="from">The state.</param>
    /// <param name="step">The step.</param>
    /// <param name="to">The state to which it is to lead.</param>
    /// <exception cref="InvalidOperationException">The step is open and does not lead there.</exception>
    public TState? After(TState from, string step, TState to)
    {
        var open = transitions.Where(t => Is(t, from, step)).ToList();
        return open.Count == 0 ? null
            : open.Exists(t => Same(t.To, to)) ? to
            : throw new InvalidOperationException($"{step} does not lead from {from} to {to}.");
    }

    private static bool Is(Transition<TState> transition, TState from, string step) =>
        transition.Step == step && Same(transition.From, from);

    private static bool Same(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);
}

/// <summary>A transition of a <see cref="StateTable{TState}"/>.</summary>
/// <param name="From">The state before.</param>
/// <param name="Step">The step: the name of the aggregate's method.</param>
/// <param name="To">The state after.</param>
/// <param name="Chinese">What officials call the step.</param>
/// <typeparam name="TState">The states.</typeparam>
public sealed record Transition<TState>(TState From, string Step, TState To, string Chinese)
    where TState : struct, Enum;

/// <summary>A state table, whatever its states are.</summary>
public interface IStateTable
{
    /// <summary>The type of the states; its default is that of a new record.</summary>
    Type State { get; }

    /// <summary>The transitions, in the order in which they are declared.</summary>
    IEnumerable<(string From, string Step, string To, string Chinese)> Transitions { get; }
}
