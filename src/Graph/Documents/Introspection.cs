using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>Executes introspection queries.</summary>
internal sealed class Introspection(DocumentEngine engine)
{
    // The argument types of introspection fields and directives.
    private static readonly string[] Taken = ["Boolean", "String"];

    private readonly DocumentExecuter executer = new();

    /// <summary>The result of one introspection field, as dictionaries, lists and plain values.</summary>
    /// <param name="field">The field; its own directives have already been evaluated.</param>
    /// <param name="sets">The selection sets of all its occurrences.</param>
    /// <param name="document">The document that contains it.</param>
    /// <param name="declared">The variables of its operation.</param>
    /// <param name="variables">Their values.</param>
    /// <param name="cancellation">Cancels the execution.</param>
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
                // The whole document has been validated; this part of it may use fewer fragments than it defines.
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
