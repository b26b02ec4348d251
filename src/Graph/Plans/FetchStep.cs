using System.Reflection;
using Graph.Errors;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Plans;

/// <summary>
/// Loads what fields of a level need, for all rows at once. Fields that ask for the same under several names are answered from one step.
/// </summary>
/// <param name="field">The first field that is answered from it.</param>
/// <param name="index">Its place in a run.</param>
internal abstract class FetchStep(SelectedField field, int index)
{
    private readonly List<SelectedField> fields = [field];

    /// <summary>The fields that are answered from it.</summary>
    public IReadOnlyList<SelectedField> Fields => fields;

    public int Index => index;

    /// <summary>What it reads, for a plan that is printed.</summary>
    public abstract string Reads { get; }

    /// <summary>The step that does it in this request.</summary>
    public virtual FetchStep Of(Run run) => this;

    /// <summary>Whether several fields may be answered from it.</summary>
    public virtual bool IsShared => true;

    /// <summary>The module that it is side by side with others for; null where it takes its turn. Steps of one module take turns.</summary>
    public virtual Assembly? Module => null;

    /// <summary>The module that answers it; null where several do, or none.</summary>
    public virtual Assembly? Owner => Module;

    /// <summary>Whether it has arguments to be read.</summary>
    public virtual bool HasArguments => false;

    /// <summary>Whether its arguments are the same at every request.</summary>
    public virtual bool IsLiteral => fields[0].IsLiteral;

    /// <summary>The kinds of records that it may lead to, where it leaves out those that do not exist for the caller.</summary>
    public virtual IReadOnlyList<ObjectType> Kinds => [];

    /// <summary>Whether it is refused where none of these kinds exists for the caller.</summary>
    public virtual bool NeedsAnyKind => false;

    /// <summary>With which code those are refused who do not know what it opens to; null where it is not guarded.</summary>
    public virtual string? Guard => null;

    /// <summary>The arguments of a field, by their types.</summary>
    public virtual Dictionary<string, object?> Arguments(Binding binding, SelectedField selected) =>
        binding.Arguments(selected);

    /// <summary>Makes of the arguments what the step needs, and notes what is wrong with them.</summary>
    /// <param name="binding">What they are read with.</param>
    /// <param name="selected">The field whose arguments these are.</param>
    /// <param name="arguments">The arguments.</param>
    public virtual Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments) =>
        new GivenArguments(arguments);

    /// <summary>Whether a field is in this request that is answered from it.</summary>
    public bool IsWanted(Run run) => run.IncludesAny(fields);

    /// <summary>Answers one more field from it. For who makes a plan only.</summary>
    public void Answer(SelectedField further) => fields.Add(further);

    /// <summary>Loads what is needed for all rows; where that fails, the fields are null and say so, their neighbours are answered.</summary>
    public async Task Load(Run run, Table parents)
    {
        try
        {
            await Fill(run, parents);
            run.NoteUnreadable();
        }
        catch (Exception fault)
        {
            // Once something was changed, the request is no longer refused: what fails is the error of its own field.
            if (!run.HasChanged)
            {
                // What refuses the operation has cancelled its other steps: that is no time-out.
                if (fault is RequestError)
                {
                    throw;
                }

                run.Cancellation.ThrowIfCancellationRequested();
                if (fault is OperationCanceledException)
                {
                    throw;
                }
            }

            FieldFaults.Note(run, fields, fault);
        }
    }

    protected virtual Task Fill(Run run, Table parents) => Task.CompletedTask;

    /// <summary>The field of this request that is named where one must be.</summary>
    public SelectedField First(Run run) => fields.Find(run.Includes) ?? field;
}
