using Graph.Callers;
using Graph.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Plans;

/// <summary>
/// Binds a plan to a request before anything is read: field by field, as they are written, it checks what the field and its arguments
/// take against what the caller holds, and reads the arguments. What is wrong is noted in the run.
/// </summary>
/// <param name="run">The request.</param>
/// <param name="literals">What literal arguments were read into when the plan was made, by field.</param>
internal sealed class PlanBinder(Run run, IReadOnlyList<Bound?> literals)
{
    private readonly Binding binding = run.Binding;

    /// <summary>Binds the selected fields of an object, and all below them.</summary>
    public void Bind(SelectionSet selection)
    {
        foreach (var field in selection.Fields)
        {
            if (field.Selected.Include.Holds(run.Variables))
            {
                Bind(field, Allows(field.Selected.Demand, field.Selected));
                field.BindBelow(this);
            }
        }
    }

    /// <summary>
    /// The same for an object that is named by its id: where nothing of it is refused, it is told all the same that there is such a record.
    /// </summary>
    public void Bind(SelectionSet selection, ObjectType kind, SelectedField named)
    {
        var before = run.Problems.Count;
        Bind(selection);
        if (run.Problems.Count == before)
        {
            Allows(Demand.Of(kind.Permission), named);
        }
    }

    /// <summary>Whether a member of a value is wanted; notes where the caller may not have it.</summary>
    public bool Wants(SelectedField member)
    {
        if (!member.Include.Holds(run.Variables))
        {
            return false;
        }

        Allows(member.Demand, member);
        return true;
    }

    /// <summary>What the arguments of a field are in this request.</summary>
    public T Bound<T>(PlanField field)
        where T : Bound => run.Bound<T>(field.Index);

    /// <summary>Reads the arguments of a field, and checks what they take.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isAllowed">Whether the caller may have the field itself.</param>
    public void Bind(PlanField field, bool isAllowed = true)
    {
        if (!field.HasArguments)
        {
            return;
        }

        var selected = field.Selected;
        var hidden = Hidden(field.Kinds);
        var arguments = literals[field.Index] is null || run.Problems.Count > 0 ? field.Arguments(binding) : null;
        if (field.NeedsAnyKind && isAllowed && hidden.Count == field.Kinds.Count)
        {
            Allows(Demand.Of(hidden[0].Permission), selected);
            hidden = [];
        }

        var bound =
            arguments is null && hidden.Count == 0
                ? literals[field.Index]!
                : field.Read(
                    hidden.Count == 0 ? binding : binding with { Hidden = hidden },
                    arguments ?? field.Arguments(binding)
                );
        foreach (var demand in bound.Demands)
        {
            Allows(demand, selected);
        }

        run.Bind(field.Index, bound);
        if (field.Guard is not null)
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
