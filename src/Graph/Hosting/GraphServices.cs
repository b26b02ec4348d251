using Graph.Callers;
using Graph.Changes;
using Graph.Documents;
using Graph.Execution;
using Graph.Http;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Subscriptions;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Graph.Hosting;

/// <summary>Adds the graph of all modules, and serves it.</summary>
public static class GraphServices
{
    /// <summary>Adds the graph over all registered modules.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services)
    {
        services.AddSettings<GraphOptions>("Graph", (graph, _) => graph.Faults());
        services.AddSingleton(provider => Graph.Schema.ModelBuilder.Build(provider.GetServices<ModuleStore>()));
        services.AddSingleton(provider => new SchemaText(Sdl.Print(provider.GetRequiredService<GraphModel>())));
        services.AddSingleton<DocumentEngine>();
        services.AddSingleton<Introspection>();
        services.AddSingleton<WriteBoundary>();
        services.AddSingleton<ChangePipeline>();
        services.AddSingleton<DocumentLimits>();
        services.AddSingleton<StoredDocuments>();
        services.AddSingleton(provider => new TrustedDocuments(
            Path.Combine(
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
                provider.GetRequiredService<IOptions<GraphOptions>>().Value.Documents
            )
        ));
        services.AddSingleton<ReaderPool>();
        services.AddSingleton<KeyStatements>();
        services.AddSingleton<StatementCache>();
        services.AddSingleton<RecordVisibility>();
        services.AddSingleton<ReadAudit>();
        services.AddSingleton<IReadAudit>(provider => provider.GetRequiredService<ReadAudit>());
        services.AddSingleton<SubscriptionRegistry>();
        services.AddSingleton<SubscriptionLimits>();
        services.AddSingleton<HeavyLane>();
        services.AddSingleton<Executor>();
        services.AddHostedService<TrustedDocumentCheck>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<CallerReader>();
        services.AddSingleton<CallerLimits>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<GuessLimits>();
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<GuessProtection>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<WebSockets>();
        services.AddSingleton<EventStreams>();
        services.AddSingleton(provider => new Ide(
            Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "ide")
        ));
        services.AddSingleton<GraphEndpoint>();
        return services;
    }

    /// <summary>
    /// Starts to build the graph in the background, so that the caller can do other work meanwhile: the first use waits for it, and throws if a
    /// declaration is invalid.
    /// </summary>
    /// <returns>Completes when the graph is built.</returns>
    public static async Task BeginGraph(this WebApplication app)
    {
        // Building takes a second of CPU time without any wait.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        app.Services.GetRequiredService<DocumentEngine>();
    }

    /// <summary>Serves the graph.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The path.</param>
    public static void MapGraph(this WebApplication app, string path = "/graphql")
    {
        ReadinessMiddleware.Stand(app, path);
        app.UseWebSockets();
        if (app.Services.GetRequiredService<IOptions<GraphOptions>>().Value.Ide)
        {
            app.Services.GetRequiredService<Ide>().Serve(app, $"{path}/ide");
        }

        app.MapMethods(
            path,
            ["GET", "POST"],
            (HttpContext http) => http.RequestServices.GetRequiredService<GraphEndpoint>().Answer(http)
        );
        app.MapMethods(
            $"{path}/stream",
            ["PUT", "GET", "POST", "DELETE"],
            (HttpContext http) => http.RequestServices.GetRequiredService<GraphEndpoint>().AnswerStream(http)
        );
        app.MapGet(
            $"{path}/schema.graphql",
            (SchemaText schema) => Results.Text(schema.Text, "text/plain; charset=utf-8")
        );
    }
}

/// <summary>The schema in the schema definition language.</summary>
/// <param name="Text">The text.</param>
public sealed record SchemaText(string Text);
