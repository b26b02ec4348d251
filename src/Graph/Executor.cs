using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
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
    Introspection introspection,
    IServiceProvider services,
    IOptions<GraphOptions> options
)
{
    private readonly ConcurrentDictionary<(string Document, string? Operation), Plan> plans = new();

    /// <summary>Answers an operation.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="changes">Whether a mutation is allowed here.</param>
    /// <param name="output">Where the answer is written, as UTF-8 JSON.</param>
    /// <param name="cancellation">Ends the work, down to the statements.</param>
    /// <exception cref="RequestRefused">The request cannot be carried out; nothing has been written or changed.</exception>
    public async Task Execute(
        GraphRequest request,
        Caller caller,
        bool changes,
        IBufferWriter<byte> output,
        CancellationToken cancellation
    )
    {
        var plan = await PlanOf(request, cancellation);
        if (plan.IsMutation && !changes)
        {
            throw new RequestRefused(
                new Problem(Codes.MethodNotAllowed, "变更只能用 POST 提交。", "Mutations are sent by POST.")
            );
        }

        await using var run = new Run(
            services,
            caller,
            Variables(plan, request.Variables),
            plan.FieldCount,
            cancellation
        );
        plan.Root.Bind(run);
        if (run.Problems.Count > 0)
        {
            throw new RequestRefused(run.Problems);
        }

        await plan.Root.Load(run, Table.Root);
        using var json = new Utf8JsonWriter(output, Json.Options);
        json.WriteStartObject();
        if (run.Problems.Count > 0)
        {
            Problems.Write(json, run.Problems, caller);
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

        json.WriteEndObject();
    }

    private async ValueTask<Plan> PlanOf(GraphRequest request, CancellationToken cancellation)
    {
        var key = (request.Query, request.OperationName);
        if (plans.TryGetValue(key, out var known))
        {
            return known;
        }

        var document = DocumentEngine.Parse(request.Query);
        var operation = OperationOf(document, request.OperationName);
        if (operation.Operation == OperationType.Subscription)
        {
            throw new RequestRefused(
                new Problem(Codes.ValidationFailed, "此服务没有订阅。", "There are no subscriptions here.")
            );
        }

        await engine.Validate(document, operation, cancellation);
        var plan = Planner.Make(model, introspection, document, operation, options.Value.MaxDepth);
        if (plans.Count < options.Value.CachedDocuments)
        {
            plans.TryAdd(key, plan);
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

/// <summary>An operation as it was sent.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations.</param>
/// <param name="Variables">The variables, an object.</param>
internal sealed record GraphRequest(string Query, string? OperationName, JsonElement? Variables);
