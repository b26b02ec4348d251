using Graph.Schema;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>The model's input type for a type of the library or a document; null if the model has no such type.</summary>
internal static class InputTypes
{
    public static TypeRef? Of(GraphModel model, IGraphType? type) =>
        type switch
        {
            NonNullGraphType required => Of(model, required.ResolvedType) is { } inner
                ? inner with
                {
                    Required = true,
                }
                : null,
            ListGraphType list => Of(model, list.ResolvedType) is { } item ? TypeRef.ListOf(item) : null,
            null => null,
            _ => Named(model, type.Name),
        };

    public static TypeRef? Of(GraphModel model, GraphQLType type) =>
        type switch
        {
            GraphQLNonNullType required => Of(model, required.Type) is { } inner
                ? inner with
                {
                    Required = true,
                }
                : null,
            GraphQLListType list => Of(model, list.Type) is { } item ? TypeRef.ListOf(item) : null,
            GraphQLNamedType named => Named(model, named.Name.StringValue),
            _ => null,
        };

    private static TypeRef? Named(GraphModel model, string name) =>
        model.Find(name) is ScalarType or EnumType or InputType ? TypeRef.Of(model.Find(name)!) : null;
}
