using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>The objects with given global ids, each of its own kind: one statement per kind.</summary>
/// <param name="selected">The field.</param>
/// <param name="index">Its place in the run.</param>
/// <param name="levels">What is selected of each kind.</param>
/// <param name="several">Whether a list is asked for.</param>
internal sealed class NodeField(
    SelectedField selected,
    int index,
    IReadOnlyDictionary<ObjectType, KeyedLevel> levels,
    bool several
) : PlanField(selected, index)
{
    public override bool Loads => true;

    public override string Reads => "records by id";

    public override IEnumerable<SelectionSet> Asked(Run run) =>
        run.Bound<NodeRequest>(Index)
            .Targets.OfType<(ObjectType Type, long)>()
            .Select(t => levels[t.Type].Selection)
            .Distinct();

    public override SelectionSet[] Below { get; } = [.. levels.Values.Select(l => l.Selection)];

    public override bool HasArguments => true;

    public override Bound Read(Binding binding, Dictionary<string, object?> arguments)
    {
        var texts = several
            ? ((object?[]?)arguments.GetValueOrDefault("ids") ?? []).OfType<string>()
            : [arguments.GetValueOrDefault("id") as string ?? ""];
        var targets = texts.Select(binding.Model.Resolve).ToList();
        var most = binding.Limits.MaxPageSize;
        if (targets.Count > most)
        {
            binding.Problems.Add(
                new Problem(Codes.PagingInvalid, $"一次最多取 {most} 个。", $"At most {most} at a time.", Selected.Path)
            );
        }

        if (!several && targets[0] is null)
        {
            binding.Problems.Add(Malformed([.. Selected.Path, "id"]));
        }

        return new NodeRequest(targets);
    }

    private static Problem Malformed(IReadOnlyList<object> path) =>
        new(Codes.IdMalformed, "ID 无效。", "This is not an id of this graph.", path);

    // Of the kinds that an id may be of, only those are asked that it is of.
    public override void BindBelow(PlanBinder binder)
    {
        foreach (var kind in binder.Bound<NodeRequest>(this).Targets.OfType<(ObjectType Type, long)>())
        {
            binder.Bind(levels[kind.Type].Selection, kind.Type, Selected);
        }
    }

    public override long Cost(Run run) =>
        run.Bound<NodeRequest>(Index)
            .Targets.Sum(t => 1 + (t is { } known ? levels[known.Type].Selection.Cost(run) : 0));

    protected override async Task Fill(Run run, Table parents)
    {
        var found = new Dictionary<ObjectType, Table>();
        var targets = run.Bound<NodeRequest>(Index).Targets;
        for (var i = 0; i < targets.Count; i++)
        {
            // One id among several that is none is null in its place, and the others are answered.
            if (targets[i] is null)
            {
                run.Problems.Add(Malformed([.. Selected.Path, i]));
            }
        }

        foreach (var kind in targets.OfType<(ObjectType Type, long Key)>().GroupBy(t => t.Type, t => t.Key))
        {
            var nodes = levels[kind.Key].Begin(run);
            foreach (var key in kind)
            {
                nodes.Index.Add(key);
            }

            found.Add(kind.Key, await levels[kind.Key].Load(run, nodes));
        }

        if (targets.Exists(t => t is not { } known || found[known.Type].Index.ValueOf(known.Key) < 0))
        {
            run.Stray(Codes.NotFound);
        }

        run.Keep(Index, found);
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        var found = run.Loaded<Dictionary<ObjectType, Table>>(Index);
        if (several)
        {
            json.WriteStartArray();
        }

        foreach (var target in run.Bound<NodeRequest>(Index).Targets)
        {
            if (found is not null && target is { } known)
            {
                levels[known.Type].Write(run, json, found[known.Type], known.Key);
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

    private sealed record NodeRequest(List<(ObjectType Type, long Key)?> Targets) : Bound;
}
