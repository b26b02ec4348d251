using System.Reflection;
using Graph.Errors;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Plans;

/// <summary>Loads the data of a level's fields, for all rows at once. Fields that select the same under several names share one step.</summary>
/// <param name="field">The first field of the step.</param>
/// <param name="index">Its place in a run.</param>
internal abstract class FetchStep(SelectedField field, int index)
{
    private readonly List<SelectedField> fields = [field];

    /// <summary>The fields of the step.</summary>
    public IReadOnlyList<SelectedField> Fields => fields;

    public int Index => index;

    /// <summary>What it reads, for plan reports.</summary>
    public abstract string Reads { get; }

    /// <summary>The step that is executed in this request.</summary>
    public virtual FetchStep Of(Run run) => this;

    /// <summary>Whether several fields may share it.</summary>
    public virtual bool IsShared => true;

    /// <summary>
    /// The module by which it may run in parallel with steps of other modules; null if it runs sequentially. Steps of one module run
    /// sequentially.
    /// </summary>
    public virtual Assembly? Module => null;

    /// <summary>The module that resolves it; null if several do, or none.</summary>
    public virtual Assembly? Owner => Module;

    /// <summary>Whether it has arguments to read.</summary>
    public virtual bool HasArguments => false;

    /// <summary>Whether its arguments are the same in every request.</summary>
    public virtual bool IsLiteral => fields[0].IsLiteral;

    /// <summary>The kinds of records that it may return, if it leaves out those that do not exist for the caller.</summary>
    public virtual IReadOnlyList<ObjectType> Kinds => [];

    /// <summary>Whether it is refused if none of these kinds exists for the caller.</summary>
    public virtual bool NeedsAnyKind => false;

    /// <summary>The code returned to callers who do not know the secret; null if it is not guarded.</summary>
    public virtual string? Guard => null;

    /// <summary>The arguments of a field, read by their types.</summary>
    public virtual Dictionary<string, object?> Arguments(Binding binding, SelectedField selected) =>
        binding.Arguments(selected);

    /// <summary>Converts the arguments to what the step needs, and records their problems.</summary>
    /// <param name="binding">What is needed to read them.</param>
    /// <param name="selected">The field whose arguments these are.</param>
    /// <param name="arguments">The arguments.</param>
    public virtual Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments) =>
        new GivenArguments(arguments);

    /// <summary>Whether the request includes at least one of its fields.</summary>
    public bool IsWanted(Run run) => run.IncludesAny(fields);

    /// <summary>Adds a field to the step. Used only while the plan is made.</summary>
    public void Answer(SelectedField further) => fields.Add(further);

    /// <summary>Loads the data for all rows; on failure the fields are null with an error, and other fields are still resolved.</summary>
    public async Task Load(Run run, Table parents)
    {
        try
        {
            await Fill(run, parents);
            run.NoteUnreadable();
        }
        catch (Exception fault)
        {
            // After a change was committed, the request is no longer refused as a whole: a failure is the error of its own field.
            if (!run.HasChanged)
            {
                // An error that refuses the operation has canceled its other steps: that is not a time-out.
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

    /// <summary>The field of this request to use in messages.</summary>
    public SelectedField First(Run run) => fields.Find(run.Includes) ?? field;
}
