using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>What a listener is told of an event: a value, or a record that leads to nodes.</summary>
/// <param name="selected">The field.</param>
/// <param name="index">Its place in the run.</param>
/// <param name="source">Where it is declared.</param>
/// <param name="telling">What is loaded and written.</param>
/// <param name="named">How the records are found that arguments name.</param>
internal sealed class StreamField(
    SelectedField selected,
    int index,
    StreamSource source,
    Telling telling,
    IReadOnlyDictionary<string, LookupSource> named
) : PlanField(selected, index)
{
    private readonly Dictionary<string, NamedRecord> records = named.ToDictionary(
        n => n.Key,
        n => new NamedRecord(n.Value),
        StringComparer.Ordinal
    );

    // What lies outside never happens: who listened to it would wait for ever.
    private readonly List<(string Argument, RangeAttribute Range)> ranges =
    [
        .. from parameter in source.Method.GetParameters()
        let range = parameter.GetCustomAttribute<RangeAttribute>()
        where range is not null
        select (parameter.Name!, range),
    ];

    public StreamSource Source => source;

    public override SelectionSet[] Below { get; } = telling.Selection is { } selection ? [selection] : [];

    public override long Cost(Run run) => 1 + CostBelow(run);

    public override bool HasArguments => true;

    /// <summary>Sees that there is something to listen to, before listening begins.</summary>
    /// <exception cref="RequestError">The field is skipped, an argument is out of its range, or an argument names a record that is not there for the caller.</exception>
    public async Task Check(Run run)
    {
        if (!Selected.Include.Holds(run.Variables))
        {
            throw new RequestError(
                new Problem(
                    Codes.ValidationFailed,
                    "订阅的根字段不能略过。",
                    "The root field of a subscription cannot be skipped.",
                    Selected.Path
                )
            );
        }

        var given = run.Bound<GivenArguments>(Index).Values;
        foreach (var (argument, range) in ranges)
        {
            if (given.GetValueOrDefault(argument) is { } value && !range.IsValid(value))
            {
                throw new RequestError(
                    new Problem(
                        Codes.ValueInvalid,
                        $"{argument} 应在 {range.Minimum} 与 {range.Maximum} 之间。",
                        $"{argument} must be between {range.Minimum} and {range.Maximum}.",
                        [.. Selected.Path, argument]
                    )
                );
            }
        }

        foreach (var (argument, record) in records)
        {
            if (given.GetValueOrDefault(argument) is { } key && !await record.IsThere(run, Selected, key))
            {
                run.Stray(Codes.NotFound);
                var name = record.Name;
                throw new RequestError(
                    new Problem(
                        Codes.NotFound,
                        $"找不到 {name}“{Excerpt.Of(key)}”。",
                        $"There is no {name} '{Excerpt.Of(key)}'.",
                        [.. Selected.Path, argument]
                    )
                );
            }
        }
    }

    /// <summary>Lets the module look at an event.</summary>
    /// <returns>Whether the listener is told of it.</returns>
    public async Task<bool> Offer(Run run, IEvent happened)
    {
        var given = run.Bound<GivenArguments>(Index).Values;
        var answer = await MethodCall.Answer(source.Method, Selected, given, run, happened);
        if (answer is null || await telling.Load(run, answer) is not { } loaded)
        {
            return false;
        }

        run.Keep(Index, loaded);
        return true;
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        telling.Write(run, json, run.Loaded<object>(Index)!);
}

/// <summary>A record that an argument names by its natural key.</summary>
internal sealed class NamedRecord
{
    private readonly LookupSource lookup;
    private readonly RowShape shape = new();
    private readonly PerScope<Statement> statements;

    public NamedRecord(LookupSource lookup)
    {
        this.lookup = lookup;
        shape.Use(lookup.Key);
        statements = new(limited => Shaping.Lookup(lookup, shape.Properties, limited));
    }

    public string Name => lookup.Target.Name;

    /// <summary>Whether the caller sees it.</summary>
    public async Task<bool> IsThere(Run run, SelectedField field, object key)
    {
        var found = run.Rent(shape, field);
        var statement = statements.Of(run.IsLimited);
        await run.Read(field, statement, [key], found);
        return found.Count > 0;
    }
}

/// <summary>How what is told is loaded and written.</summary>
internal abstract class Telling
{
    public virtual SelectionSet? Selection => null;

    /// <returns>Null where it speaks of what is not there for the listener.</returns>
    public abstract Task<object?> Load(Run run, object payload);

    public abstract void Write(Run run, Utf8JsonWriter json, object loaded);
}

/// <summary>A value is all there is.</summary>
internal sealed class ValueTelling(ValueWriter value) : Telling
{
    public override Task<object?> Load(Run run, object payload) => Task.FromResult<object?>(payload);

    public override void Write(Run run, Utf8JsonWriter json, object loaded) => value.Write(run, json, loaded);
}

/// <summary>A record is a row of one's own: what it leads to is loaded as from any other row.</summary>
internal sealed class RowTelling(SelectedField selected, Type payload, RowShape shape, SelectionSet selection) : Telling
{
    private readonly PropertyInfo[] nodes = [.. payload.GetProperties().Where(p => p.PropertyType == typeof(NodeRef))];

    public override SelectionSet Selection => selection;

    public override async Task<object?> Load(Run run, object payload)
    {
        foreach (var property in nodes)
        {
            if (!await IsThere(run, (NodeRef)property.GetValue(payload)!))
            {
                return null;
            }
        }

        var row = run.Rent(shape, selected);
        row.Append(shape.Properties.Select(p => p.GetValue(payload)));
        await selection.Load(run, row);
        return row;
    }

    public override void Write(Run run, Utf8JsonWriter json, object loaded) =>
        selection.Write(run, json, (Table)loaded, 0);

    // Of what a listener may not see, not even that it changed is told.
    private static async ValueTask<bool> IsThere(Run run, NodeRef node) =>
        run.Services.GetRequiredService<GraphModel>().Find(node.Kind) is ObjectType kind
        && await run.Services.GetRequiredService<RecordVisibility>().Holds(run, kind, node.Key);
}

/// <summary>The node of whatever kind that a value of the row speaks of.</summary>
internal sealed class NodeRefField(
    SelectedField selected,
    int index,
    int column,
    IReadOnlyDictionary<string, KeyedLevel> levels
) : PlanField(selected, index)
{
    public override bool Loads => true;

    public override string Reads => "records of any kind by key";

    public override IEnumerable<SelectionSet> Asked(Run run) => Shown(run).Select(kind => levels[kind].Selection);

    public override bool HasArguments => true;

    // Of what kind it will be is not known yet; what is of a kind that the caller may not see is not there.
    public override IReadOnlyList<ObjectType> Kinds { get; } = [.. levels.Values.Select(l => l.Node)];

    public override Dictionary<string, object?> Arguments(Binding binding) => [];

    public override Bound Read(Binding binding, Dictionary<string, object?> arguments) =>
        new ShownKinds([.. levels.Where(l => !binding.Hidden.Contains(l.Value.Node)).Select(l => l.Key)]);

    public override void BindBelow(PlanBinder binder)
    {
        foreach (var kind in binder.Bound<ShownKinds>(this).Names)
        {
            binder.Bind(levels[kind].Selection);
        }
    }

    public override SelectionSet[] Below { get; } = [.. levels.Values.Select(l => l.Selection)];

    public override long Cost(Run run) =>
        1 + Shown(run).Select(kind => levels[kind].Selection.Cost(run)).DefaultIfEmpty(0).Max();

    protected override async Task Fill(Run run, Table parents)
    {
        var found = new Dictionary<string, Table>(StringComparer.Ordinal);
        for (var row = 0; row < parents.Count; row++)
        {
            var node = ((NodeRefColumn)parents[column]).Node(row);
            if (node.Kind is { } kind && Shown(run).Contains(kind))
            {
                if (!found.TryGetValue(node.Kind, out var nodes))
                {
                    found.Add(node.Kind, nodes = levels[kind].Begin(run));
                }

                nodes.Index.Add(node.Key);
            }
        }

        foreach (var (kind, nodes) in found)
        {
            await levels[kind].Load(run, nodes);
        }

        run.Keep(Index, found);
    }

    private HashSet<string> Shown(Run run) => run.Bound<ShownKinds>(Index).Names;

    private sealed record ShownKinds(HashSet<string> Names) : Bound;

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        var node = ((NodeRefColumn)table[column]).Node(row);
        if (node.Kind is { } kind && run.Loaded<Dictionary<string, Table>>(Index)?.GetValueOrDefault(kind) is { } nodes)
        {
            levels[kind].Write(run, json, nodes, node.Key);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
