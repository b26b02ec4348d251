using System.Text.Json;
using Graph.Documents;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using GraphQLParser.AST;

namespace Graph.Fields;

/// <summary><c>__schema</c> and <c>__type</c>: answered by the engine that holds the schema.</summary>
internal sealed class IntrospectionField(
    SelectedField selected,
    int index,
    Introspection introspection,
    CollectedField collected,
    GraphQLDocument document,
    GraphQLOperationDefinition operation
) : PlanField(selected, index)
{
    private readonly Occurrence[] occurrences = [.. collected.Selections];

    public override bool Loads => true;

    public override string Reads => "the schema";

    protected override async Task Fill(Run run, Table parents) =>
        run.Keep(
            Index,
            new Answered(
                await introspection.Answer(
                    collected.Field,
                    occurrences.Where(o => o.Include.Holds(run.Variables)).Select(o => o.Set),
                    document,
                    operation.Variables?.Items ?? [],
                    run.Variables,
                    run.Cancellation
                )
            )
        );

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        Json.Tree(json, run.Loaded<Answered>(Index)?.Value);

    private sealed record Answered(object? Value);
}
