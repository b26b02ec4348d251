using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Loads the objects with the given global ids, each of its own kind: one statement per kind.</summary>
/// <param name="field">The field.</param>
/// <param name="index">Its place in a run.</param>
/// <param name="levels">The columns to read of each kind.</param>
/// <param name="several">Whether the field is a list.</param>
internal sealed class NodeStep(
    SelectedField field,
    int index,
    IReadOnlyDictionary<ObjectType, KeyedLevel> levels,
    bool several
) : FetchStep(field, index)
{
    public IReadOnlyDictionary<ObjectType, KeyedLevel> Levels => levels;

    public override string Reads => "records by id";

    public override bool HasArguments => true;

    /// <summary>The type and key that each id denotes; null for an invalid id.</summary>
    public List<(ObjectType Type, long Key)?> Targets(Run run) => run.Bound<NodeRequest>(Index).Targets;

    public override Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments)
    {
        var texts = several
            ? ((object?[]?)arguments.GetValueOrDefault("ids") ?? []).OfType<string>()
            : [arguments.GetValueOrDefault("id") as string ?? ""];
        var targets = texts.Select(binding.Model.Resolve).ToList();
        var most = binding.Limits.MaxPageSize;
        if (targets.Count > most)
        {
            binding.Problems.Add(
                new Problem(Codes.PagingInvalid, $"一次最多取 {most} 个。", $"At most {most} at a time.", selected.Path)
            );
        }

        if (!several && targets[0] is null)
        {
            binding.Problems.Add(Malformed([.. selected.Path, "id"]));
        }

        return new NodeRequest(targets);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var found = new Dictionary<ObjectType, Table>();
        var targets = Targets(run);
        for (var i = 0; i < targets.Count; i++)
        {
            // An invalid id in a list becomes null at its position; the other ids are resolved.
            if (targets[i] is null)
            {
                run.Problems.AddRange(run.Included(Fields).Select(f => Malformed([.. f.Path, i])));
            }
        }

        foreach (var kind in targets.OfType<(ObjectType Type, long Key)>().GroupBy(t => t.Type, t => t.Key))
        {
            var nodes = levels[kind.Key].Begin(run, Fields);
            foreach (var key in kind)
            {
                nodes.Index.Add(key);
            }

            found.Add(kind.Key, await levels[kind.Key].Load(run, this, nodes));
        }

        if (targets.Exists(t => t is not { } known || found[known.Type].Index.ValueOf(known.Key) < 0))
        {
            run.Stray(Codes.NotFound);
        }

        run.Keep(Index, found);
    }

    private static Problem Malformed(IReadOnlyList<object> path) =>
        new(Codes.IdMalformed, "ID 无效。", "This is not an id of this graph.", path);

    public sealed record NodeRequest(List<(ObjectType Type, long Key)?> Targets) : Bound;
}

/// <summary>Writes the nodes.</summary>
/// <param name="step">The step that loads them.</param>
/// <param name="selected">The field.</param>
/// <param name="kinds">Writes the nodes of each kind.</param>
/// <param name="several">Whether the field is a list.</param>
internal sealed class NodesWriter(
    NodeStep step,
    SelectedField selected,
    IReadOnlyDictionary<ObjectType, ObjectWriter> kinds,
    bool several
) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [.. kinds.Values];

    public override IEnumerable<ObjectWriter> Asked(Run run) =>
        step.Targets(run).OfType<(ObjectType Type, long)>().Select(t => kinds[t.Type]).Distinct();

    // Only the kinds that the given ids have are bound.
    public override void Bind(PlanBinder binder)
    {
        foreach (var target in binder.Bound<NodeStep.NodeRequest>(step).Targets.OfType<(ObjectType Type, long)>())
        {
            binder.Bind(kinds[target.Type], target.Type, selected);
        }
    }

    public override long Cost(Run run) =>
        step.Targets(run).Sum(t => 1 + (t is { } known ? kinds[known.Type].Cost(run) : 0));

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var found = run.Loaded<Dictionary<ObjectType, Table>>(step.Index);
        if (several)
        {
            json.WriteStartArray();
        }

        foreach (var target in step.Targets(run))
        {
            if (found is not null && target is { } known)
            {
                KeyedLevel.Write(run, json, kinds[known.Type], found[known.Type], known.Key);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        if (several)
        {
            json.WriteEndArray();
        }
    }
}

/// <summary>Loads the nodes of any kind that a value of the rows refers to.</summary>
internal sealed class NodeRefStep(
    SelectedField field,
    int index,
    int column,
    IReadOnlyDictionary<string, KeyedLevel> levels
) : FetchStep(field, index)
{
    public IReadOnlyDictionary<string, KeyedLevel> Levels => levels;

    public int Column => column;

    public override string Reads => "records of any kind by key";

    public override bool HasArguments => true;

    // The kind is not known yet; records of a kind that the caller may not see do not exist for the caller.
    public override IReadOnlyList<ObjectType> Kinds { get; } = [.. levels.Values.Select(l => l.Node)];

    public override Dictionary<string, object?> Arguments(Binding binding, SelectedField selected) => [];

    public override Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments) =>
        new ShownKinds([.. levels.Where(l => !binding.Hidden.Contains(l.Value.Node)).Select(l => l.Key)]);

    /// <summary>The kinds that exist for the caller.</summary>
    public IReadOnlyCollection<string> Shown(Run run) => run.Bound<ShownKinds>(Index).Names;

    protected override async Task Fill(Run run, Table parents)
    {
        var found = new Dictionary<string, Table>(StringComparer.Ordinal);
        for (var row = 0; row < parents.Count; row++)
        {
            var node = ((NodeRefColumn)parents[column]).Node(row);
            if (node.Kind is { } kind && run.Bound<ShownKinds>(Index).Names.Contains(kind))
            {
                if (!found.TryGetValue(kind, out var nodes))
                {
                    found.Add(kind, nodes = levels[kind].Begin(run, Fields));
                }

                nodes.Index.Add(node.Key);
            }
        }

        foreach (var (kind, nodes) in found)
        {
            await levels[kind].Load(run, this, nodes);
        }

        run.Keep(Index, found);
    }

    public sealed record ShownKinds(HashSet<string> Names) : Bound;
}

/// <summary>Writes the nodes.</summary>
internal sealed class NodeRefWriter(NodeRefStep step, IReadOnlyDictionary<string, ObjectWriter> kinds) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [.. kinds.Values];

    public override IEnumerable<ObjectWriter> Asked(Run run) => step.Shown(run).Select(kind => kinds[kind]);

    public override void Bind(PlanBinder binder)
    {
        foreach (var kind in binder.Bound<NodeRefStep.ShownKinds>(step).Names)
        {
            binder.Bind(kinds[kind]);
        }
    }

    public override long Cost(Run run) =>
        1 + step.Shown(run).Select(kind => kinds[kind].Cost(run)).DefaultIfEmpty(0).Max();

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var node = ((NodeRefColumn)at.Rows[step.Column]).Node(at.Row);
        if (
            node.Kind is { } kind
            && run.Loaded<Dictionary<string, Table>>(step.Index)?.GetValueOrDefault(kind) is { } nodes
        )
        {
            KeyedLevel.Write(run, json, kinds[kind], nodes, node.Key);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
