using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Graph.Engine;

/// <summary>Answers questions about the schema itself.</summary>
internal sealed class Introspection(DocumentEngine engine)
{
    private readonly DocumentExecuter executer = new();

    /// <summary>The answer to one field of the introspection system, as dictionaries, lists and plain values.</summary>
    public async Task<object?> Answer(
        GraphQLField field,
        GraphQLDocument document,
        IReadOnlyDictionary<string, object?> variables,
        CancellationToken cancellation
    )
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>();
        var operation = new GraphQLOperationDefinition(new GraphQLSelectionSet([field]));
        var result = await executer.ExecuteAsync(
            new ExecutionOptions
            {
                Schema = engine.Schema,
                Document = new GraphQLDocument([operation, .. fragments]) { Source = document.Source },
                // The whole document has been validated; what is left of it here uses fewer fragments than it defines.
                ValidationRules = [],
                CachedDocumentValidationRules = [],
                Variables = new Inputs(variables.ToDictionary(v => v.Key, v => v.Value)),
                CancellationToken = cancellation,
            }
        );
        return ((RootExecutionNode?)result.Data)?.ToValue() is Dictionary<string, object?> data
            ? data.Values.Single()
            : null;
    }
}
