using System.Buffers;
using System.Text.Json;
using Graph.Documents;
using Graph.Engine;
using Graph.Model;
using Graph.Planning;
using Graph.Reading;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Graph;

/// <summary>Answers operations: finds or makes the plan, reads the variables, runs the plan, writes the answer.</summary>
internal sealed class Executor(
    GraphModel model,
    DocumentEngine engine,
    DocumentLimits limits,
    StoredDocuments documents,
    Introspection introspection,
    IServiceProvider services,
    IOptions<GraphOptions> options
)
{
    // Longer ones are rare, and would fill the memory with what one client asks once.
    private const int MostCachedCharacters = 32_768;

    private readonly GenerationalCache<(string Document, string? Operation), Plan> plans = new(
        options.Value.CachedDocuments
    );

    /// <summary>Answers an operation.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="wish">How it is to be carried out.</param>
    /// <param name="output">Where the answer is written, as UTF-8 JSON.</param>
    /// <returns>Whether the document came with the program.</returns>
    /// <exception cref="RequestRefused">The request cannot be carried out; nothing has been read or changed.</exception>
    public async Task<bool> Execute(GraphRequest request, Wish wish, IBufferWriter<byte> output)
    {
        var document = documents.Of(request);
        var plan = await PlanOf(document.Text, request.OperationName, wish.Cancellation);
        if (plan.IsMutation && !wish.MayChange)
        {
            throw new RequestRefused(
                new Problem(Codes.MethodNotAllowed, "变更只能用 POST 提交。", "Mutations are sent by POST.")
            );
        }

        await using var run = new Run(
            services,
            wish.Caller,
            Variables(plan, request.Variables),
            plan.FieldCount,
            options.Value,
            wish.Cancellation
        );
        plan.Root.Bind(run);
        if (run.Problems.Count > 0)
        {
            throw new RequestRefused(run.Problems);
        }

        var cost = CostOf(plan, run);
        await plan.Root.Load(run, Table.Root);
        Write(plan, run, wish, cost, output);
        return document.IsTrusted;
    }

    private long CostOf(Plan plan, Run run)
    {
        var cost = plan.Root.Cost(run);
        var most = options.Value.MaxCost;
        return cost <= most
            ? cost
            : throw new RequestRefused(
                new Problem(
                    Codes.CostExceeded,
                    $"操作代价为 {cost}，超过上限 {most}；请减小分页或少取下级对象。",
                    $"The operation costs {cost}, more than {most}; ask for smaller pages or fewer nested objects."
                )
            );
    }

    private void Write(Plan plan, Run run, Wish wish, long cost, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Json.Options);
        json.WriteStartObject();
        if (run.Problems.Count > 0)
        {
            Problems.Write(json, run.Problems, wish.Caller);
        }

        json.WritePropertyName("data");
        if (!run.Faulted)
        {
            plan.Root.Write(run, json, Table.Root, 0);
        }
        else
        {
            json.WriteNullValue();
        }

        if (wish.ReportCost)
        {
            json.WriteStartObject("extensions");
            json.WriteStartObject("cost");
            json.WriteNumber("operation", cost);
            json.WriteNumber("limit", options.Value.MaxCost);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The plan of an operation of a document.</summary>
    /// <exception cref="RequestRefused">The document is not valid here.</exception>
    public async ValueTask<Plan> PlanOf(string text, string? operationName, CancellationToken cancellation)
    {
        var key = (text, operationName);
        if (plans.Find(key) is { } known)
        {
            return known;
        }

        limits.CheckText(text);
        var document = DocumentEngine.Parse(text);
        await limits.Check(document);
        var operation = OperationOf(document, operationName);
        if (operation.Operation == OperationType.Subscription)
        {
            throw new RequestRefused(
                new Problem(Codes.ValidationFailed, "此服务没有订阅。", "There are no subscriptions here.")
            );
        }

        await engine.Validate(document, operation, cancellation);
        var plan = Planner.Make(model, introspection, document, operation, options.Value);
        if (text.Length <= MostCachedCharacters)
        {
            plans.Add(key, plan);
        }

        return plan;
    }

    private static GraphQLOperationDefinition OperationOf(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var found = string.IsNullOrEmpty(name)
            ? operations is [var only]
                ? only
                : null
            : operations.Find(o => o.Name?.StringValue == name);
        return found
            ?? throw new RequestRefused(
                string.IsNullOrEmpty(name)
                    ? new Problem(
                        Codes.OperationUnknown,
                        "文档含多个或没有操作，请用 operationName 指明。",
                        "Say with operationName which operation is meant."
                    )
                    : new Problem(
                        Codes.OperationUnknown,
                        $"文档中没有操作 {name}。",
                        $"The document has no operation '{name}'."
                    )
            );
    }

    private static Dictionary<string, object?> Variables(Plan plan, JsonElement? given)
    {
        var problems = new List<Problem>();
        var coercion = new Coercion(new Dictionary<string, object?>(StringComparer.Ordinal), problems);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var variable in plan.Variables)
        {
            var raw =
                given is { } all && all.TryGetProperty(variable.Name, out var json) ? RawValue.Of(json)
                : variable.Default is { } standard ? standard
                : new RawVariable(variable.Name);
            var value = coercion.Value(variable.Type, raw, [variable.Name]);
            if (value != Coercion.Absent)
            {
                values[variable.Name] = value;
            }
        }

        return problems.Count > 0 ? throw new RequestRefused(problems) : values;
    }
}
