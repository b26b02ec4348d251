using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>Answers questions about the schema itself.</summary>
internal sealed class Introspection(DocumentEngine engine)
{
    // What fields and directives of the introspection system take.
    private static readonly string[] Taken = ["Boolean", "String"];

    private readonly DocumentExecuter executer = new();

    /// <summary>The answer to one field of the introspection system, as dictionaries, lists and plain values.</summary>
    /// <param name="field">The field, whose own directives have been decided.</param>
    /// <param name="sets">What is selected of it, each time that it is selected.</param>
    /// <param name="document">The document that it stands in.</param>
    /// <param name="declared">The variables of its operation.</param>
    /// <param name="variables">Their values.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<object?> Answer(
        GraphQLField field,
        IEnumerable<GraphQLSelectionSet> sets,
        GraphQLDocument document,
        IEnumerable<GraphQLVariableDefinition> declared,
        IReadOnlyDictionary<string, object?> variables,
        CancellationToken cancellation
    )
    {
        var all = new GraphQLField(field.Name)
        {
            Alias = field.Alias,
            Arguments = field.Arguments,
            SelectionSet = new GraphQLSelectionSet([.. sets.SelectMany(s => s.Selections)]),
        };
        var known = declared
            .Where(v => Taken.Contains(NameOf(v.Type)) && variables.ContainsKey(v.Variable.Name.StringValue))
            .ToList();
        var operation = new GraphQLOperationDefinition(new GraphQLSelectionSet([all]))
        {
            Variables = known.Count > 0 ? new GraphQLVariablesDefinition(known) : null,
        };
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>();
        var result = await executer.ExecuteAsync(
            new ExecutionOptions
            {
                Schema = engine.Schema,
                Document = new GraphQLDocument([operation, .. fragments]) { Source = document.Source },
                // The whole document has been validated; what is left of it here uses fewer fragments than it defines.
                ValidationRules = [],
                CachedDocumentValidationRules = [],
                Variables = new Inputs(
                    known.ToDictionary(
                        v => v.Variable.Name.StringValue,
                        v => variables[v.Variable.Name.StringValue],
                        StringComparer.Ordinal
                    )
                ),
                CancellationToken = cancellation,
            }
        );
        return ((RootExecutionNode?)result.Data)?.ToValue() is Dictionary<string, object?> data
            ? data.Values.Single()
            : null;
    }

    private static string? NameOf(GraphQLType type) =>
        type switch
        {
            GraphQLNonNullType required => NameOf(required.Type),
            GraphQLNamedType named => named.Name.StringValue,
            _ => null,
        };
}
