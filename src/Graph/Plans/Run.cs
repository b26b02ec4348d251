using System.Data.Common;
using Graph.Callers;
using Graph.Errors;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel.PersonalData;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Plans;

/// <summary>One execution of a plan: its variables, the bound arguments of its fields and the data that they loaded.</summary>
internal sealed class Run(
    IServiceProvider services,
    Caller caller,
    VariableValues variables,
    Inclusion included,
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

    /// <summary>The problems; a field that could not be loaded is null in the response and has its problem here.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What is needed to read arguments.</summary>
    public Binding Binding =>
        new(
            Services.GetRequiredService<GraphModel>(),
            Services.GetRequiredService<Keyring>(),
            limits,
            variables,
            included,
            Problems
        );

    /// <summary>Collects the statements for a plan report; null if none was requested.</summary>
    public PlanReport? Report { get; init; }

    /// <summary>What has been unmasked in this run, each with the given reason.</summary>
    public List<IUnmask> Unmasked { get; } = [];

    /// <summary>The persons' records that were exported in this run.</summary>
    public List<NodeRef> Exported { get; } = [];

    /// <summary>Whether a change failed with a fault. A payload is never null, so the response then has no data at all.</summary>
    public bool Faulted { get; set; }

    /// <summary>
    /// Whether something was changed and committed. From then on the request is not refused as a whole, because a client takes a refusal to mean
    /// that nothing was done.
    /// </summary>
    public bool HasChanged { get; set; }

    /// <summary>Whether record data in payloads is withheld because the audit entry of the read could not be written.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>The records in this run whose reads are audited; null if there are none.</summary>
    public IReadOnlySet<(ObjectType Node, long Key)>? Watched => watched;

    /// <summary>Records that a record whose reads are audited was read.</summary>
    public void Watch(ObjectType node, long key)
    {
        lock (noting)
        {
            (watched ??= []).Add((node, key));
        }
    }

    /// <summary>Whether the request includes a field.</summary>
    public bool Includes(SelectedField selected) => included.Holds(selected);

    /// <summary>Whether the request includes at least one of some fields.</summary>
    public bool IncludesAny(List<SelectedField> fields) => included.Any(fields);

    /// <summary>Of the given fields, those that the request includes.</summary>
    public IReadOnlyList<SelectedField> Included(IReadOnlyList<SelectedField> fields) => included.Of(fields);

    /// <summary>Records a problem of a field; problems are kept in the order of the fields, regardless of which failed first.</summary>
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

    /// <summary>Logs that the caller named something that does not exist for that caller; once for each operation.</summary>
    /// <param name="code">The code of the refusal.</param>
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

    /// <summary>The permissions that the arguments of a step need.</summary>
    public IReadOnlyList<Demand> DemandsOf(FetchStep step) => bound[step.Index]?.Demands ?? [];

    public void Keep(int step, object result) => loaded[step] = result;

    /// <summary>The data that a step loaded; null if it failed or was not included.</summary>
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

    /// <summary>Rents a table for this run until its end.</summary>
    /// <param name="shape">Its columns.</param>
    /// <param name="fields">The fields that use its rows.</param>
    public Table Rent(RowShape shape, IReadOnlyList<SelectedField> fields)
    {
        var table = shape.Rent();
        lock (noting)
        {
            tables.Add((shape, table, fields));
        }

        return table;
    }

    /// <summary>Records which fields have rows that cannot be read; these rows are left out, and the others are returned.</summary>
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

    /// <summary>Records it for one table, once.</summary>
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
