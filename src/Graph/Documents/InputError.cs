using Graph.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>An error in a document that our own rules found, with its code and both messages.</summary>
internal sealed class InputError(ValidationContext context, ASTNode node, Problem problem)
    : ValidationError(context.Document.Source, null, problem.English, node)
{
    public Problem Problem => problem;
}
