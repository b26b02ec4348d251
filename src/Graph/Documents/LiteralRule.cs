using Graph.Errors;
using Graph.Schema;
using Graph.Values;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>
/// Every literal in a document must have its type and be within the limits, wherever it occurs: also in a skipped field, in an operation that is
/// not executed, in a directive, or as the default of a variable.
/// </summary>
internal sealed class LiteralRule(GraphModel model, GraphOptions limits) : ValidationRuleBase
{
    private static readonly Dictionary<string, InputSize> NoVariables = [];

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(
            new NodeVisitors(
                new MatchingNodeVisitor<GraphQLArgument>(
                    (argument, c) =>
                    {
                        if (c.TypeInfo.GetArgument()?.ResolvedType is { } type)
                        {
                            Check(c, InputTypes.Of(model, type), argument.Value, PathOf(c, argument));
                        }
                    }
                ),
                new MatchingNodeVisitor<GraphQLVariableDefinition>(
                    (variable, c) =>
                    {
                        if (variable.DefaultValue is { } value)
                        {
                            var path = new Steps(null, variable.Variable.Name.StringValue);
                            Check(c, InputTypes.Of(model, variable.Type), value, path, isConstant: true);
                        }
                    }
                )
            )
        );

    private void Check(
        ValidationContext context,
        TypeRef? type,
        GraphQLValue value,
        Steps? path,
        bool isConstant = false
    )
    {
        if (type is null || value is GraphQLVariable)
        {
            return;
        }

        var raw = RawValue.Of(value);
        IReadOnlyList<object>? Path() => path?.ToList();
        try
        {
            _ = new InputMeter(limits, NoVariables, Path).Of(raw);
        }
        catch (RequestError refused)
        {
            Report(context, value, refused.Problems[0]);
            return;
        }

        var problems = new List<Problem>();
        if (isConstant && !raw.IsConstant)
        {
            problems.Add(
                new Problem(
                    Codes.ValidationFailed,
                    "查询文档未通过校验：默认值中不能有变量。",
                    "A default value holds no variable.",
                    Path()
                )
            );
        }

        // Within a fragment the path depends on where the fragment is spread, so the problem has only the location in the document.
        new Coercion(null, problems).Value(type, raw, path ?? new Steps(null, ""));
        foreach (var problem in problems)
        {
            Report(context, value, path is null ? problem with { Path = null } : problem);
        }
    }

    private static void Report(ValidationContext context, GraphQLValue value, Problem problem) =>
        context.ReportError(new InputError(context, value, problem));

    private static Steps? PathOf(ValidationContext context, GraphQLArgument argument)
    {
        var names = new List<object> { argument.Name.StringValue };
        for (var i = 0; ; i++)
        {
            switch (context.TypeInfo.GetAncestor(i))
            {
                case GraphQLField field:
                    names.Add((field.Alias?.Name ?? field.Name).StringValue);
                    break;
                case GraphQLOperationDefinition:
                    names.Reverse();
                    return Steps.Of(names);
                case null or GraphQLFragmentDefinition or GraphQLDocument:
                    return null;
            }
        }
    }
}
