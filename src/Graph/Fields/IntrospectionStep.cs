using System.Text.Json;
using Graph.Documents;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using GraphQLParser.AST;

namespace Graph.Fields;

/// <summary><c>__schema</c> and <c>__type</c>: the GraphQL library that holds the schema resolves them.</summary>
internal sealed class IntrospectionStep(
    SelectedField field,
    int index,
    Introspection introspection,
    CollectedField collected,
    GraphQLDocument document,
    GraphQLOperationDefinition operation
) : FetchStep(field, index)
{
    private readonly Occurrence[] occurrences = [.. collected.Selections];

    public override string Reads => "the schema";

    public override bool IsShared => false;

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

    public sealed record Answered(object? Value);
}

/// <summary>Writes its result.</summary>
internal sealed class IntrospectionWriter(IntrospectionStep step) : Writer
{
    public override FetchStep Step => step;

    public override long Cost(Run run) => 1;

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        Json.Tree(json, run.Loaded<IntrospectionStep.Answered>(step.Index)?.Value);
}
