using System.Buffers;
using System.Text.Json;
using Graph.Callers;
using Graph.Documents;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Subscriptions;
using Graph.Telemetry;
using Graph.Values;
using GraphQLParser.AST;
using Kernel;
using Kernel.Access;
using Kernel.PersonalData;
using Microsoft.Extensions.Options;

namespace Graph.Execution;

/// <summary>Executes operations: finds or makes the plan, reads the variables, runs the plan and writes the response.</summary>
internal sealed class Executor(
    GraphModel model,
    DocumentEngine engine,
    DocumentLimits limits,
    CallerLimits callerLimits,
    StoredDocuments documents,
    Introspection introspection,
    SubscriptionRegistry subscriptions,
    SubscriptionLimits subscriptionLimits,
    HeavyLane lane,
    IAuthenticator identify,
    ReadAudit watched,
    Keyring keys,
    IServiceProvider services,
    TimeProvider clock,
    IOptions<GraphOptions> options
)
{
    // Longer documents are rare and would fill the cache with what one client sends once.
    private const int MostCachedCharacters = 32_768;

    // A later failure has waited for an unavailable database, and a retry would wait again.
    private static readonly TimeSpan Hopeful = TimeSpan.FromSeconds(1);

    private readonly SizedCache<(string Document, string? Operation), Plan> plans = new(options.Value.CacheBytes / 2);

    private readonly OperationNames names = new();

    /// <summary>Executes an operation with a single response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="execution">How to execute it.</param>
    /// <param name="output">Receives the response, as UTF-8 JSON.</param>
    /// <returns>Whether it is a trusted document.</returns>
    /// <exception cref="RequestError">The request cannot be executed; nothing has been read or changed.</exception>
    public async Task<bool> Execute(GraphRequest request, ExecutionRequest execution, IBufferWriter<byte> output)
    {
        var (plan, isTrusted) = await PlanOf(request, execution);
        if (plan.Stream is not null)
        {
            throw new RequestError(
                new Problem(
                    Codes.StreamNeeded,
                    "订阅请用 WebSocket（graphql-transport-ws）或 text/event-stream。",
                    "Subscribe over WebSocket (graphql-transport-ws) or text/event-stream."
                )
            );
        }

        using var watch = OperationWatch.Begin(plan.Kind, plan.Title);
        var begun = clock.GetTimestamp();
        try
        {
            await Answer(plan, request, execution, watch, output);
        }
        catch (RequestError refused)
            when (refused.Problems[0].Code == Codes.StorageUnavailable
                && !plan.IsMutation
                && clock.GetElapsedTime(begun) < Hopeful
            )
        {
            // Only a use shows that an idle connection was closed. New connections may well work.
            await Answer(plan, request, execution, watch, output);
        }

        return isTrusted;
    }

    private async Task Answer(
        Plan plan,
        GraphRequest request,
        ExecutionRequest execution,
        OperationWatch? watch,
        IBufferWriter<byte> output
    )
    {
        var report = execution.ReportPlan && options.Value.PlanReports ? new PlanReport() : null;
        await using var run = RunOf(plan, request, execution.Caller, execution.Cancellation, report);
        var cost = Prepare(plan, run);
        watch?.Cost(cost);
        using var place = await lane.Enter(cost, execution.Cancellation);
        await plan.Root.Load(run, Table.Root);
        await Record(plan, run);
        Write(plan, run, execution, cost, output);
        watch?.Done(run.Problems);
    }

    // Without the audit entry there is no response; a committed change remains committed.
    private async Task Record(Plan plan, Run run)
    {
        try
        {
            await watched.Write(run);
        }
        catch (Exception fault) when (run.HasChanged)
        {
            run.IsWithheld = true;
            FieldFaults.Note(run, [plan.Answer.Fields.First(f => run.Includes(f.Selected)).Selected], fault);
        }
    }

    /// <summary>Executes an operation with one or more responses: one for a query or mutation, one for each event of a subscription.</summary>
    /// <exception cref="RequestError">The request cannot be executed, or the subscriber is too slow.</exception>
    /// <exception cref="SubscriptionInterrupted">The database is unavailable, before the subscription is active or later.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(GraphRequest request, ExecutionRequest execution)
    {
        var (plan, _) = await PlanOf(request, execution);
        if (plan.Stream is not { } stream)
        {
            execution.Begun?.TrySetResult();
            using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(execution.Cancellation, limit.Token);
            var output = new ArrayBufferWriter<byte>(1024);
            // A connection can outlive the permissions that its caller had at the start.
            var now = await Again(execution.Caller, time.Token);
            await Execute(request, execution with { Caller = now, Cancellation = time.Token }, output);
            yield return output.WrittenMemory;
            yield break;
        }

        // Counted first, so that the limit also applies to what the caller's subscriptions read before they are active.
        using var place = subscriptionLimits.Subscription(execution.Caller);
        var cost = await Check(plan, request, execution);
        using var until = new SignInExpiry(execution.Caller.Identity, clock, execution.Cancellation);
        // A shared subscription outlives the request that started it.
        var kept = request.Kept();
        await using var subscriber = subscriptions.Subscribe(
            KeyOf(kept, execution.Caller),
            stream.Source.Event,
            (happened, end) => Evaluate(plan, kept, execution.Caller, cost, happened, end)
        );
        await subscriber.Begun.WaitAsync(execution.Cancellation);
        execution.Begun?.TrySetResult();
        var last = ReadOnlyMemory<byte>.Empty;
        await foreach (var answer in until.Guard(subscriber.Answers()))
        {
            if (!stream.Source.OnlyChanges || !last.Span.SequenceEqual(answer.Span))
            {
                last = answer;
                yield return answer;
            }
        }
    }

    /// <summary>Checks that the caller may subscribe, and that the subscription can deliver events.</summary>
    /// <returns>The cost of an evaluation.</returns>
    private async Task<long> Check(Plan plan, GraphRequest request, ExecutionRequest execution)
    {
        try
        {
            var caller = await Again(execution.Caller, execution.Cancellation);
            await using var run = RunOf(plan, request, caller, execution.Cancellation);
            var cost = Prepare(plan, run);
            await plan.Stream!.Check(run);
            return cost;
        }
        catch (Exception fault) when (!execution.Cancellation.IsCancellationRequested && subscriptions.IsPassing(fault))
        {
            // An error response would end the subscription permanently: clients subscribe again only if their connection ends.
            throw new SubscriptionInterrupted(fault);
        }
    }

    private SubscriptionKey KeyOf(GraphRequest request, Caller caller) =>
        new(
            caller.Key,
            caller.From.Address,
            caller.English,
            documents.Of(request).Text,
            request.OperationName,
            request.Variables?.GetRawText()
        );

    /// <summary>Evaluates a subscription for an event.</summary>
    /// <returns>The response; null if the event does not concern the caller.</returns>
    private async Task<ReadOnlyMemory<byte>?> Evaluate(
        Plan plan,
        GraphRequest request,
        Caller caller,
        long cost,
        IEvent happened,
        CancellationToken end
    )
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(end, limit.Token);
        await using var run = RunOf(plan, request, await Again(caller, time.Token), time.Token);
        Prepare(plan, run);
        using var watch = OperationWatch.Begin(plan.Kind, plan.Title);
        var concerns = await plan.Stream!.Offer(run, happened);
        watch?.Done(run.Problems);
        if (!concerns)
        {
            return null;
        }

        await watched.Write(run);
        Write(plan, run, new ExecutionRequest(caller, true, end, end), cost, output);
        return output.WrittenMemory;
    }

    // A tenure can end during a subscription, and its permissions with it.
    private async ValueTask<Caller> Again(Caller caller, CancellationToken cancellation) =>
        await identify.Again(caller.Identity, cancellation) is { } identity
            ? caller with
            {
                Identity = identity,
            }
            : throw new RequestError(ForbiddenProblem.TokenInvalid);

    private Run RunOf(
        Plan plan,
        GraphRequest request,
        Caller caller,
        CancellationToken cancellation,
        PlanReport? report = null
    )
    {
        var variables = VariableValues.Read(plan.Variables, request.Variables, options.Value);
        return new Run(
            services,
            caller,
            variables,
            plan.Included(variables),
            plan.Literals.Count,
            options.Value,
            cancellation
        )
        {
            MayLag = plan is { IsMutation: false, Stream: null },
            Report = report,
        };
    }

    /// <summary>Checks the permissions of all fields and reads their arguments, before anything else is read.</summary>
    /// <returns>The cost of the operation.</returns>
    private long Prepare(Plan plan, Run run)
    {
        new PlanBinder(run, plan.Literals).Bind(plan.Answer);
        return run.Problems.Count > 0 ? throw new RequestError(run.Problems) : CostOf(plan, run);
    }

    private async ValueTask<(Plan Plan, bool IsTrusted)> PlanOf(GraphRequest request, ExecutionRequest execution)
    {
        if (request.Refusal is { } refusal)
        {
            throw refusal;
        }

        var document = documents.Of(request);
        var plan = await PlanOf(document.Text, request.OperationName, execution.Cancellation, execution.Caller);
        return !plan.IsForAddresses && !execution.MayChange
            ? throw new RequestError(
                new Problem(
                    Codes.MethodNotAllowed,
                    "变更和凭码查询只能用 POST 提交。",
                    "Mutations, and what opens to whoever knows a code, are sent by POST."
                )
            )
            : (plan, document.IsTrusted);
    }

    private long CostOf(Plan plan, Run run)
    {
        var cost = plan.Answer.Cost(run);
        var most = options.Value.MaxCost;
        return cost <= most
            ? cost
            : throw new RequestError(
                new Problem(
                    Codes.CostExceeded,
                    $"操作代价为 {cost}，超过上限 {most}；请减小分页或少取下级对象。",
                    $"The operation costs {cost}, more than {most}; ask for smaller pages or fewer nested objects."
                )
            );
    }

    private void Write(Plan plan, Run run, ExecutionRequest execution, long cost, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Json.Options);
        json.WriteStartObject();
        if (run.Problems.Count > 0)
        {
            Problems.Write(json, run.Problems, execution.Caller);
        }

        json.WritePropertyName("data");
        if (!run.Faulted)
        {
            plan.Answer.Write(run, json, new Place(Table.Root, 0));
        }
        else
        {
            json.WriteNullValue();
        }

        if (execution.ReportCost || run.Report is not null)
        {
            json.WriteStartObject("extensions");
            if (execution.ReportCost)
            {
                json.WriteStartObject("cost");
                json.WriteNumber("operation", cost);
                json.WriteNumber("limit", options.Value.MaxCost);
                json.WriteEndObject();
            }

            if (run.Report is not null)
            {
                json.WritePropertyName("plan");
                new PlanWriter(run, run.Report).Write(json, plan.Answer);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The plan of an operation of a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="operationName">The name of the operation to plan.</param>
    /// <param name="cancellation">Cancels the planning.</param>
    /// <param name="caller">The caller to charge for planning; null for the program's own documents.</param>
    /// <exception cref="RequestError">The document is invalid, or the caller has exceeded the limit for planning.</exception>
    public async ValueTask<Plan> PlanOf(
        string text,
        string? operationName,
        CancellationToken cancellation,
        Caller? caller = null
    )
    {
        var key = (text, operationName);
        if (plans.Find(key) is { } known)
        {
            return known;
        }

        // A carriage return alone ends a line, too, but the parser's messages count only the other line ends. No other character ends a line
        // here: within a text it is part of the text.
        var lines = UnicodeEscapes.Narrow(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        var tokens = limits.CheckText(lines);
        if (caller is not null)
        {
            callerLimits.ChargePlanning(caller, tokens);
        }

        var document = DocumentEngine.Parse(lines);
        await limits.Check(document);
        var operation = OperationOf(document, operationName);
        await engine.Validate(document, operation, cancellation);
        var plan = Planner.Make(model, introspection, document, operation, keys, options.Value) with
        {
            Title = names.Of(operation.Name?.StringValue),
        };
        if (text.Length <= MostCachedCharacters)
        {
            plans.Add(key, plan, plan.Size + (2L * text.Length));
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
            ?? throw new RequestError(
                string.IsNullOrEmpty(name)
                    ? new Problem(
                        Codes.OperationUnknown,
                        "文档含多个或没有操作，请用 operationName 指明。",
                        "Say with operationName which operation is meant."
                    )
                    : new Problem(
                        Codes.OperationUnknown,
                        $"文档中没有操作 {Excerpt.Of(name)}。",
                        $"The document has no operation '{Excerpt.Of(name)}'."
                    )
            );
    }
}
