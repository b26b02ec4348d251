using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>What a subscriber receives for an event: a value, or a record that refers to nodes.</summary>
/// <param name="field">The field.</param>
/// <param name="index">Its place in a run.</param>
/// <param name="source">Its declaration.</param>
/// <param name="named">How to find the records that arguments name.</param>
/// <param name="row">The record as a row, from which linked nodes are loaded; null if the payload is only a value.</param>
internal sealed class StreamStep(
    SelectedField field,
    int index,
    StreamSource source,
    IReadOnlyDictionary<string, LookupSource> named,
    Level? row
) : FetchStep(field, index)
{
    private readonly PropertyInfo[] nodes =
    [
        .. source.Payload.GetProperties().Where(p => p.PropertyType == typeof(NodeRef)),
    ];

    private readonly Dictionary<string, NamedRecord> records = named.ToDictionary(
        n => n.Key,
        n => new NamedRecord(n.Value),
        StringComparer.Ordinal
    );

    public StreamSource Source => source;

    public override string Reads => $"event {source.Event.Name}";

    public override bool IsShared => false;

    public override bool HasArguments => true;

    /// <summary>Checks before the subscription starts that it can deliver events.</summary>
    /// <exception cref="RequestError">
    /// The field is skipped, or an argument names a record that does not exist for the caller.
    /// </exception>
    public async Task Check(Run run)
    {
        var selected = Fields[0];
        if (!run.Includes(selected))
        {
            throw new RequestError(
                new Problem(
                    Codes.ValidationFailed,
                    "订阅的根字段不能略过。",
                    "The root field of a subscription cannot be skipped.",
                    selected.Path
                )
            );
        }

        var given = run.Bound<GivenArguments>(Index).Values;
        foreach (var (argument, record) in records)
        {
            if (given.GetValueOrDefault(argument) is { } key && !await record.IsThere(run, this, key))
            {
                run.Stray(Codes.NotFound);
                var name = record.Name;
                throw new RequestError(
                    new Problem(
                        Codes.NotFound,
                        $"找不到 {name}“{Excerpt.Of(key)}”。",
                        $"There is no {name} '{Excerpt.Of(key)}'.",
                        [.. selected.Path, argument]
                    )
                );
            }
        }
    }

    /// <summary>Passes an event to the module's method.</summary>
    /// <returns>Whether the subscriber receives it.</returns>
    public async Task<bool> Offer(Run run, IEvent happened)
    {
        var given = run.Bound<GivenArguments>(Index).Values;
        var answer = await MethodCall.Answer(source.Method, this, given, run, happened);
        if (answer is null)
        {
            return false;
        }

        if (row is null)
        {
            run.Keep(Index, answer);
            return true;
        }

        foreach (var property in nodes)
        {
            if (!await IsThere(run, (NodeRef)property.GetValue(answer)!))
            {
                return false;
            }
        }

        var table = run.Rent(row.Shape, Fields);
        table.Append(row.Shape.Properties.Select(p => p.GetValue(answer)));
        await row.Load(run, table);
        run.Keep(Index, table);
        return true;
    }

    // A subscriber does not even learn that a record changed if the subscriber may not see it.
    private static async ValueTask<bool> IsThere(Run run, NodeRef node) =>
        run.Services.GetRequiredService<GraphModel>().Find(node.Kind) is ObjectType kind
        && await run.Services.GetRequiredService<RecordVisibility>().Holds(run, kind, node.Key);
}

/// <summary>Writes the payload of an event.</summary>
internal sealed class EventWriter(StreamStep step, Writer payload) : Writer
{
    public override StreamStep Step => step;

    public override ObjectWriter[] Objects => payload.Objects;

    public override long Cost(Run run) => 1 + CostOfObjects(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        payload.Write(
            run,
            json,
            run.Loaded<Table>(step.Index) is { } row
                ? new Place(row, 0)
                : new Place(Table.Root, 0, run.Loaded<object>(step.Index))
        );
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
    public async Task<bool> IsThere(Run run, FetchStep step, object key)
    {
        var found = run.Rent(shape, step.Fields);
        await run.Read(step, statements.Of(run.IsLimited), [key], found);
        return found.Count > 0;
    }
}
