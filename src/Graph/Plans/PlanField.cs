using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;

namespace Graph.Plans;

/// <summary>A selected field of a level: it binds its arguments, loads what it needs for all rows at once, then writes row by row.</summary>
internal abstract class PlanField(SelectedField selected)
{
    private readonly Steps? steps = Steps.Of(selected.Path);
    private readonly JsonEncodedText name = JsonEncodedText.Encode(selected.Name, Json.Encoder);

    public SelectedField Selected => selected;

    /// <summary>Whether there is something to load; columns of the row need nothing.</summary>
    public virtual bool Loads => false;

    /// <summary>The module that answers it; null where several do, or none. What one module answers is loaded one after another.</summary>
    public virtual Assembly? Module => null;

    /// <summary>What is selected of the nodes that this field leads to.</summary>
    public virtual SelectionSet[] Below => [];

    /// <summary>Reads the arguments of this request, and notes what is wrong with them, before anything is read.</summary>
    public virtual void Bind(Run run) { }

    /// <summary>The same for what is selected of the nodes that this field leads to.</summary>
    public virtual void BindBelow(Run run)
    {
        foreach (var selection in Below)
        {
            selection.Bind(run);
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
        if (selected.Include.Holds(run))
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

    /// <summary>Whether the arguments are the same at every request.</summary>
    protected bool IsConstant { get; } = selected.Arguments.Values.All(a => a.IsConstant);

    /// <summary>The arguments, read by their types; problems are noted in the run.</summary>
    protected Dictionary<string, object?> Arguments(Run run) => Arguments(run, selected, steps);

    /// <summary>The arguments of a field that is part of this one.</summary>
    protected static Dictionary<string, object?> Arguments(Run run, SelectedField selected) =>
        Arguments(run, selected, Steps.Of(selected.Path));

    private static Problem TooLong(int most, Steps path) =>
        new(
            Codes.FilterTextTooLong,
            $"文字过长，最多 {most} 个字符。",
            $"A text is longer than {most} characters.",
            path.ToList()
        );

    private static Dictionary<string, object?> Arguments(Run run, SelectedField selected, Steps? steps)
    {
        var coercion = new Coercion(run.Variables, run.Problems);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in selected.Field.Arguments)
        {
            if (!selected.Arguments.TryGetValue(argument.Name, out var raw))
            {
                continue;
            }

            var path = new Steps(steps, argument.Name);
            if (raw is RawObject or RawList && !raw.IsConstant)
            {
                // Literals and variables were measured by themselves; what a literal holds of variables was not.
                _ = new InputMeter(run.Limits, run.Variables.Sizes, path.ToList).Of(raw);
            }

            var value = coercion.Value(argument.Type, raw, path);
            // Cursors hold the texts that a list is ordered by, and are checked when they are read.
            if (
                argument.Name is not ("after" or "before")
                && value is string { Length: var length }
                && length > run.Limits.MaxFilterText
            )
            {
                run.Problems.Add(TooLong(run.Limits.MaxFilterText, path));
            }

            if (value != Coercion.Absent)
            {
                values.Add(argument.Name, value);
            }
        }

        // What is read of values that are none of their type has no meaning.
        return run.Problems.Count > 0 ? throw new RequestError(run.Problems) : values;
    }
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
);

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

    /// <summary>
    /// Sees that the caller may have all fields from here down, and reads their arguments: what is not allowed is known before
    /// anything is read.
    /// </summary>
    public void Bind(Run run)
    {
        foreach (var field in fields)
        {
            if (field.Selected.Include.Holds(run))
            {
                run.Require(field.Selected);
                field.Bind(run);
                field.BindBelow(run);
            }
        }
    }

    /// <summary>What all fields from here down cost together.</summary>
    public long Cost(Run run)
    {
        var sum = 0L;
        foreach (var field in fields)
        {
            sum += field.Selected.Include.Holds(run) ? field.Cost(run) : 0;
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
            if (field.Loads && field.Selected.Include.Holds(run))
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
