using Graph.Errors;
using Graph.Schema;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;

namespace Graph.Documents;

/// <summary>
/// The use of the GraphQL library: it parses documents, holds the schema built from our SDL, and validates documents by the rules of the
/// specification. Only this folder and the planner use its types.
/// </summary>
internal sealed class DocumentEngine
{
    // The maximum number of problems reported for one document.
    private const int MostProblems = 20;

    // Messages that repeat client input are truncated to this length.
    private const int MostMessage = 400;
    private const int MostPlaces = 10;

    private readonly IValidationRule[] rules;
    private readonly bool suggests;

    public DocumentEngine(GraphModel model, IOptions<GraphOptions> options)
    {
        suggests = options.Value.Suggestions;
        // Our own coercion reads values, for literals and variables alike, with a path and in two languages. Conflicts between fields of one
        // name are found when fields are collected: the library's rule compares every pair of them.
        rules =
        [
            .. DocumentValidator.CoreRules.Where(r =>
                r
                    is not (
                        ArgumentsOfCorrectType
                        or DefaultValuesOfCorrectType
                        or VariablesInAllowedPosition
                        or SingleRootFieldSubscriptions
                        or OverlappingFieldsCanBeMerged
                    )
            ),
            new LiteralRule(model, options.Value),
            new VariableRule(model),
            new SubscriptionRule(),
        ];
        Schema = GraphQL.Types.Schema.For(
            Sdl.Print(model),
            builder =>
            {
                foreach (var type in model.Types.Where(t => t is InterfaceType or UnionType))
                {
                    // Our own plans resolve concrete types; the library never has to.
                    builder.Types.For(type.Name).ResolveType = _ => null!;
                }

                foreach (var field in model.Subscription?.Fields ?? [])
                {
                    // The library never opens a stream, either.
                    builder.Types.For("Subscription").FieldFor(field.Name).StreamResolver = NoStream.Instance;
                }
            }
        );
        foreach (var scalar in Scalars.Own)
        {
            Schema.RegisterType(new OwnScalar(scalar));
        }

        Schema.Features.RepeatableDirectives = true;
        Schema.Features.DeprecationOfInputValues = true;
        Schema.Initialize();
        AddSpecifiedBy(Schema);
        AddDeprecatedArguments(Schema);
    }

    public ISchema Schema { get; }

    /// <exception cref="RequestError">The text is not a GraphQL document.</exception>
    public static GraphQLDocument Parse(string text)
    {
        try
        {
            return Parser.Parse(
                text,
                new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = DocumentLimits.MostNesting }
            );
        }
        catch (GraphQLParserException fault)
        {
            var location = (fault.Location.Line, fault.Location.Column);
            throw new RequestError(
                new Problem(
                    Codes.SyntaxError,
                    $"查询文档语法错误：{Excerpt.Of(fault.Description)}",
                    Excerpt.Of(fault.Description),
                    Locations: [location]
                )
            );
        }
    }

    /// <exception cref="RequestError">The document violates a rule of the specification.</exception>
    public async Task Validate(
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        CancellationToken cancellation
    )
    {
        // The rules run here and not in the library's validator, which would then read variables in its own way.
        var context = new ValidationContext
        {
            Schema = Schema,
            Document = document,
            Operation = operation,
            TypeInfo = new TypeInfo(Schema),
            CancellationToken = cancellation,
        };
        var visitors = new List<INodeVisitor> { context.TypeInfo };
        foreach (var rule in rules)
        {
            if (await rule.GetPreNodeVisitorAsync(context) is { } visitor)
            {
                visitors.Add(visitor);
            }
        }

        await new BasicVisitor(visitors).VisitAsync(document, new BasicVisitor.State(context));
        var problems = context.Errors.OfType<ValidationError>().Take(MostProblems).Select(ProblemOf).ToList();
        if (problems.Count > 0)
        {
            throw new RequestError(problems);
        }
    }

    // The library's introspection of scalars predates this field.
    private static void AddSpecifiedBy(ISchema schema) =>
        ((IComplexGraphType)schema.AllTypes["__Type"]!).AddField(
            new FieldType
            {
                Name = "specifiedByURL",
                ResolvedType = schema.AllTypes["String"],
                Resolver = new FuncFieldResolver<string>(context =>
                    context.Source is IGraphType type
                        ? Scalars.Own.FirstOrDefault(s => s.Name == type.Name)?.SpecifiedBy
                        : null
                ),
            }
        );

    // It also lacks the argument for deprecated arguments of directives. The schema has none.
    private static void AddDeprecatedArguments(ISchema schema) =>
        ((IComplexGraphType)schema.AllTypes["__Directive"]!).Fields.Find("args")!.Arguments = new QueryArguments(
            new QueryArgument(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false }
        );

    private Problem ProblemOf(ValidationError error)
    {
        var places = error.Locations is { } found
            ? found.Take(MostPlaces).Select(p => (p.Line, p.Column)).ToList()
            : null;
        if (error is InputError { Problem: var problem })
        {
            return problem with { Locations = places };
        }

        var hint = error.Message.IndexOf(" Did you mean", StringComparison.Ordinal);
        var message = suggests || hint < 0 ? error.Message : error.Message[..hint];
        message = message.Length > MostMessage ? $"{message[..MostMessage]}…" : message;
        return new Problem(Codes.ValidationFailed, $"查询文档未通过校验：{message}", message, Locations: places);
    }

    private sealed class NoStream : ISourceStreamResolver
    {
        public static readonly NoStream Instance = new();

        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
            throw new NotSupportedException();
    }

    /// <summary>A scalar of the schema, with only the name and description that the library needs.</summary>
    private sealed class OwnScalar : ScalarGraphType
    {
        public OwnScalar(ScalarType scalar) => (Name, Description) = (scalar.Name, scalar.Description);

        public override object? ParseLiteral(GraphQLValue value) => value;

        public override object? ParseValue(object? value) => value;
    }
}
