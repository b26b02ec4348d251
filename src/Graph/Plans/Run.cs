using System.Data.Common;
using Graph.Callers;
using Graph.Errors;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel.PersonalData;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Plans;

/// <summary>One execution of a plan: its variables, what its fields were bound to and what they loaded.</summary>
internal sealed class Run(
    IServiceProvider services,
    Caller caller,
    VariableValues variables,
    bool[]? included,
    int steps,
    GraphOptions limits,
    CancellationToken cancellation
) : QuerySession(services, caller, cancellation)
{
    private readonly Lock noting = new();
    private List<int>? noted;
    private readonly List<(RowShape Shape, Table Table, IReadOnlyList<SelectedField> Fields)> tables = [];
    private HashSet<Table>? faulty;
    private readonly Bound?[] bound = new Bound?[steps];
    private readonly object?[] loaded = new object?[steps];
    private HashSet<(ObjectType Node, long Key)>? watched;
    private bool hasStrayed;

    public VariableValues Variables => variables;

    public GraphOptions Limits => limits;

    /// <summary>What went wrong; a field that could not be loaded is null in the answer and has its problem here.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What arguments are read with.</summary>
    public Binding Binding =>
        new(
            Services.GetRequiredService<GraphModel>(),
            Services.GetRequiredService<Keyring>(),
            limits,
            variables,
            included,
            Problems
        );

    /// <summary>Takes what is sent, where the plan is to be printed; null where it is not.</summary>
    public PlanReport? Report { get; init; }

    /// <summary>What has been unmasked in this run, each with its reason given.</summary>
    public List<IUnmask> Unmasked { get; } = [];

    /// <summary>The records of whom all that is held was told in this run.</summary>
    public List<NodeRef> Exported { get; } = [];

    /// <summary>A change met a fault. A payload is never null, so there is no data at all then.</summary>
    public bool Faulted { get; set; }

    /// <summary>
    /// Something was changed and committed. From then on nothing refuses the request as a whole, since a client takes a refusal to mean
    /// that nothing was done.
    /// </summary>
    public bool HasChanged { get; set; }

    /// <summary>What payloads hold of records is not shown, since it could not be recorded that somebody read it.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>What was read whose reading is written down; null where there is none.</summary>
    public IReadOnlySet<(ObjectType Node, long Key)>? Watched => watched;

    /// <summary>Notes that a record was read whose reading is written down.</summary>
    public void Watch(ObjectType node, long key)
    {
        lock (noting)
        {
            (watched ??= []).Add((node, key));
        }
    }

    /// <summary>Whether a field is in this request.</summary>
    public bool Includes(SelectedField selected) => included is null || included[selected.Order];

    /// <summary>Whether one of some fields is.</summary>
    public bool IncludesAny(List<SelectedField> fields)
    {
        if (included is null)
        {
            return fields.Count > 0;
        }

        foreach (var field in fields)
        {
            if (included[field.Order])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of some fields that are.</summary>
    public IReadOnlyList<SelectedField> Included(IReadOnlyList<SelectedField> fields) =>
        included is null ? fields : [.. fields.Where(Includes)];

    /// <summary>Notes what went wrong while a field was loaded; the problems stand in the order of the fields, whichever failed first.</summary>
    public void Note(SelectedField selected, Problem problem)
    {
        lock (noting)
        {
            noted ??= [];
            var place = noted.FindLastIndex(order => order <= selected.Order) + 1;
            noted.Insert(place, selected.Order);
            Problems.Insert(Problems.Count - noted.Count + 1 + place, problem);
        }
    }

    /// <summary>The caller named what is not there for that caller; once for each operation.</summary>
    /// <param name="code">With which code that is refused.</param>
    public void Stray(string code)
    {
        if (!Interlocked.Exchange(ref hasStrayed, true))
        {
            Services.GetRequiredService<SecurityLog>().NoteAstray(Caller, code);
        }
    }

    public void Bind(int step, Bound arguments) => bound[step] = arguments;

    public bool IsBound(int step) => bound[step] is not null;

    public T Bound<T>(int step)
        where T : Bound => (T)bound[step]!;

    /// <summary>What the arguments of a step take.</summary>
    public IReadOnlyList<Demand> DemandsOf(FetchStep step) => bound[step.Index]?.Demands ?? [];

    public void Keep(int step, object result) => loaded[step] = result;

    /// <summary>What a step loaded; null where it failed or was not wanted.</summary>
    public T? Loaded<T>(int step)
        where T : class => loaded[step] as T;

    /// <summary>Reads the rows of a statement that a step sends.</summary>
    public Task Read(FetchStep step, Statement statement, IReadOnlyList<object?> values, Table table)
    {
        Report?.Note(step, statement);
        return Read(statement, values, table);
    }

    /// <summary>The same, row by row.</summary>
    public Task Read(FetchStep step, Statement statement, IReadOnlyList<object?> values, Action<DbDataReader> row)
    {
        Report?.Note(step, statement);
        return Read(statement, values, row);
    }

    /// <summary>A table that is this run's until its end.</summary>
    /// <param name="shape">Its columns.</param>
    /// <param name="fields">The fields whose rows it takes.</param>
    public Table Rent(RowShape shape, IReadOnlyList<SelectedField> fields)
    {
        var table = shape.Rent();
        lock (noting)
        {
            tables.Add((shape, table, fields));
        }

        return table;
    }

    /// <summary>Notes which fields have met rows that cannot be read; these are left out, and the others answered.</summary>
    public void NoteUnreadable()
    {
        List<(Table Table, IReadOnlyList<SelectedField> Fields)>? met = null;
        lock (noting)
        {
            foreach (var (_, table, fields) in tables)
            {
                if (table.Fault is not null)
                {
                    (met ??= []).Add((table, fields));
                }
            }
        }

        met?.ForEach(m => NoteUnreadable(m.Table, m.Fields));
    }

    /// <summary>Notes it of one table, once.</summary>
    public void NoteUnreadable(Table table, IReadOnlyList<SelectedField> fields)
    {
        if (table.Fault is not { } fault)
        {
            return;
        }

        lock (noting)
        {
            if (!(faulty ??= []).Add(table))
            {
                return;
            }
        }

        FieldFaults.NoteUnreadable(this, fields, fault);
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var (shape, table, _) in tables)
        {
            shape.Return(table);
        }

        return base.DisposeAsync();
    }
}
