using System.Reflection;
using System.Text.Json;
using Graph.Callers;
using Graph.Errors;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;

namespace Graph.Plans;

/// <summary>A selected field of a level: it binds its arguments, loads what it needs for all rows at once, then writes row by row.</summary>
internal abstract class PlanField(SelectedField selected, int index = -1)
{
    private readonly JsonEncodedText name = JsonEncodedText.Encode(selected.Name, Json.Encoder);

    public SelectedField Selected => selected;

    /// <summary>Its place in a run; -1 where it keeps nothing there.</summary>
    public int Index => index;

    /// <summary>Whether there is something to load; columns of the row need nothing.</summary>
    public virtual bool Loads => false;

    /// <summary>The module that answers it; null where several do, or none. What one module answers is loaded one after another.</summary>
    public virtual Assembly? Module => null;

    /// <summary>The module that answers it, be it in its turn or beside others; null where several do, or none.</summary>
    public virtual Assembly? Owner => Module;

    /// <summary>What it reads, for a plan that is printed; null where it reads nothing.</summary>
    public virtual string? Reads => null;

    /// <summary>What is selected of the nodes that this field leads to.</summary>
    public virtual SelectionSet[] Below => [];

    /// <summary>The same, of the kinds that this request asks for.</summary>
    public virtual IEnumerable<SelectionSet> Asked(Run run) => Below;

    /// <summary>Whether it has arguments to be read.</summary>
    public virtual bool HasArguments => false;

    /// <summary>Whether its arguments are the same at every request.</summary>
    public virtual bool IsLiteral => selected.Arguments.Values.All(a => a.IsConstant);

    /// <summary>The kinds of records that it may lead to, where it leaves out those that do not exist for the caller.</summary>
    public virtual IReadOnlyList<ObjectType> Kinds => [];

    /// <summary>Whether it is refused where none of these kinds exists for the caller.</summary>
    public virtual bool NeedsAnyKind => false;

    /// <summary>With which code those are refused who do not know what it opens to; null where it is not guarded.</summary>
    public virtual string? Guard => null;

    /// <summary>The arguments, by their types.</summary>
    public virtual Dictionary<string, object?> Arguments(Binding binding) => binding.Arguments(selected);

    /// <summary>Makes of the arguments what the field needs, and notes what is wrong with them.</summary>
    public virtual Bound Read(Binding binding, Dictionary<string, object?> arguments) => new GivenArguments(arguments);

    /// <summary>Binds what is selected of the nodes that this field leads to.</summary>
    public virtual void BindBelow(PlanBinder binder)
    {
        foreach (var selection in Below)
        {
            binder.Bind(selection);
        }
    }

    /// <summary>
    /// About how many objects the field may have to produce, known once the arguments are: a value of the row costs
    /// nothing, an object one, and a page as many times what one of its items costs as it may hold items.
    /// </summary>
    public virtual long Cost(Run run) => Loads ? 1 + CostBelow(run) : 0;

    /// <summary>Loads the values of all rows; a field that cannot be loaded is null and says so, its neighbours are answered.</summary>
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
                // What refuses the operation has cancelled its other fields: that is no time-out.
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

            FieldFaults.Note(run, selected, fault);
        }
    }

    protected virtual Task Fill(Run run, Table parents) => Task.CompletedTask;

    public void Write(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (selected.Include.Holds(run.Variables))
        {
            json.WritePropertyName(name);
            WriteValue(run, json, table, row);
        }
    }

    protected long CostBelow(Run run)
    {
        var sum = 0L;
        foreach (var selection in Below)
        {
            sum += selection.Cost(run);
        }

        return sum;
    }

    protected abstract void WriteValue(Run run, Utf8JsonWriter json, Table table, int row);
}

/// <summary>A field as it was selected, all its occurrences in one.</summary>
/// <param name="Name">Its name in the answer.</param>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Its arguments as written.</param>
/// <param name="Include">When it is wanted.</param>
/// <param name="Path">The names in the answer that lead to it, itself last.</param>
/// <param name="Order">Its place among all selected fields, as they are written.</param>
internal sealed record SelectedField(
    string Name,
    Field Field,
    IReadOnlyDictionary<string, RawValue> Arguments,
    InclusionCondition Include,
    IReadOnlyList<object> Path,
    int Order
)
{
    /// <summary>What it takes to see it; null where it is open to everybody.</summary>
    public Demand? Demand { get; } = Demand.Of(Field.Permission);

    /// <summary>The path, step by step.</summary>
    public Steps? Steps { get; } = Steps.Of(Path);
}

/// <summary>The selected fields of an object.</summary>
/// <param name="fields">The fields.</param>
/// <param name="watch">Where some of these objects are watched: which.</param>
internal sealed class SelectionSet(PlanField[] fields, ReadWatch? watch = null)
{
    private readonly PlanField[][] modules =
    [
        .. fields.Where(f => f.Loads).GroupBy(f => f.Module, f => f).Select(g => g.ToArray()),
    ];

    public IReadOnlyList<PlanField> Fields => fields;

    /// <summary>What all fields from here down cost together.</summary>
    public long Cost(Run run)
    {
        var sum = 0L;
        foreach (var field in fields)
        {
            sum += field.Selected.Include.Holds(run.Variables) ? field.Cost(run) : 0;
        }

        return sum;
    }

    public Task Load(Run run, Table table)
    {
        if (table.Count == 0)
        {
            return Task.CompletedTask;
        }

        watch?.Note(run, table);
        return run.IsConcurrent && modules.Length > 1 ? Together(run, table) : Load(run, table, fields);
    }

    // By itself, so that nothing is captured where fields are loaded one after another.
    private Task Together(Run run, Table table) =>
        run.Together(modules.Select<PlanField[], Func<Task>>(module => () => Load(run, table, module)));

    private static async Task Load(Run run, Table table, PlanField[] fields)
    {
        foreach (var field in fields)
        {
            if (field.Loads && field.Selected.Include.Holds(run.Variables))
            {
                await field.Load(run, table);
            }
        }
    }

    public void Write(Run run, Utf8JsonWriter json, Table table, int row)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            field.Write(run, json, table, row);
        }

        json.WriteEndObject();
    }
}
