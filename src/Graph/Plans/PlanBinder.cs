using Graph.Callers;
using Graph.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Plans;

/// <summary>
/// Binds a plan to a request before anything is read: field by field, in document order, it compares the permissions that the field and its
/// arguments need with those of the caller, and reads the arguments. Problems are recorded in the run.
/// </summary>
/// <param name="run">The request.</param>
/// <param name="literals">The literal arguments that were read when the plan was made, by step.</param>
internal sealed class PlanBinder(Run run, IReadOnlyList<Bound?> literals)
{
    // Literal arguments were read when the plan was made, so many requests read none.
    private Binding? binding;

    private Binding Binding => binding ??= run.Binding;

    /// <summary>Binds the selected fields of an object, and all levels below them.</summary>
    public void Bind(ObjectWriter selection)
    {
        foreach (var field in selection.Fields)
        {
            if (run.Includes(field.Selected))
            {
                var isAllowed = Allows(field.Selected.Demand, field.Selected);
                if (field.Value.Step is { HasArguments: true } step)
                {
                    Bind(step, field.Selected, isAllowed);
                }

                field.Value.Bind(this);
            }
        }
    }

    /// <summary>
    /// The same for an object that is selected by its id. If none of its fields is refused, the permission of its kind is checked as well,
    /// because the response reveals that the record exists.
    /// </summary>
    public void Bind(ObjectWriter selection, ObjectType kind, SelectedField named)
    {
        var before = run.Problems.Count;
        Bind(selection);
        if (run.Problems.Count == before)
        {
            Allows(Demand.Of(kind.Permission), named);
        }
    }

    /// <summary>The arguments of a step in this request.</summary>
    public T Bound<T>(FetchStep step)
        where T : Bound => run.Bound<T>(step.Index);

    /// <summary>Reads the arguments of a step, and checks the permissions that they need.</summary>
    /// <param name="step">The step.</param>
    /// <param name="selected">The field of the step.</param>
    /// <param name="isAllowed">Whether the caller may see the field itself.</param>
    public void Bind(FetchStep step, SelectedField selected, bool isAllowed = true)
    {
        if (run.IsBound(step.Index) && run.Problems.Count == 0)
        {
            return;
        }

        var (literal, hidden) = (literals[step.Index], Hidden(step.Kinds));
        var arguments = literal is null || run.Problems.Count > 0 ? step.Arguments(Binding, selected) : null;
        if (step.NeedsAnyKind && isAllowed && hidden.Count == step.Kinds.Count)
        {
            Allows(Demand.Of(hidden[0].Permission), selected);
            hidden = [];
        }

        var bound =
            arguments is null && hidden.Count == 0
                ? literal!
                : step.Read(
                    hidden.Count == 0 ? Binding : Binding with { Hidden = hidden },
                    selected,
                    arguments ?? step.Arguments(Binding, selected)
                );
        for (var i = 0; i < bound.Demands.Count; i++)
        {
            Allows(bound.Demands[i], selected);
        }

        run.Bind(step.Index, bound);
        if (step.Guard is not null)
        {
            run.Services.GetRequiredService<GuessProtection>().Admit(run.Caller);
        }
    }

    private bool Allows(Demand? demand, SelectedField selected)
    {
        if (demand is null || run.Permissions.Refusal(demand, selected.Path) is not { } refusal)
        {
            return true;
        }

        run.Problems.Add(refusal);
        return false;
    }

    // Records of kinds that the caller may not see do not exist for the caller.
    private IReadOnlyList<ObjectType> Hidden(IReadOnlyList<ObjectType> kinds) =>
        kinds.Count == 0 ? [] : [.. kinds.Where(k => !run.Permissions.Holds(k.Permission!))];
}
