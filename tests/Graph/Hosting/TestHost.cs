using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Host;
using Host.Access;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Walls;
#if !SQLSERVER
using Strict;
#endif

namespace Graph.Tests.Hosting;

/// <summary>The product, served over HTTP on its own port and folder, with the demonstration's data.</summary>
public class TestHost : IAsyncLifetime
{
    private static readonly string[] Beside =
    [
        "--urls=http://127.0.0.1:0",
        // All tests use one address.
        "--Graph:RefusalLinesPerMinute=0",
    ];

    private readonly ConcurrentQueue<string> breaches = new();
    private string[] installation = [];
    private WebApplication? app;

    public IServiceProvider Services => app!.Services;

    /// <summary>The settings of this host, except the location of its data.</summary>
    protected virtual IEnumerable<string> Settings => ["--environment=Development", "--Graph:RequestsPerMinute=0"];

    /// <summary>The clock of this host.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>The settings that make this host accept the callers of the tests.</summary>
    protected virtual IReadOnlyList<string> Accounts => Hosting.Accounts.Settings;

    /// <summary>The token of <see cref="Http"/>.</summary>
    protected virtual string Everything => Hosting.Accounts.Everything(Services);

    /// <summary>The log of the host.</summary>
    internal LogLines Log { get; } = new();

    /// <summary>The settings of its data.</summary>
    public string[] Installation => installation;

    /// <summary>A client for a caller with every permission everywhere.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>Another host on the same data.</summary>
    public async Task<Second> Twin()
    {
        var twin = new Second(installation);
        await twin.InitializeAsync();
        return twin;
    }

    /// <summary>Whether values can be read only as the types that SQL Server returns; this check uses additional memory.</summary>
    protected virtual bool ReadsStrictly => true;

    private void Adapt(IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter, Foreground>();
#if !SQLSERVER
        if (ReadsStrictly)
        {
            StrictReaders.Guard(services);
        }
#endif
    }

    public virtual async Task InitializeAsync()
    {
        if (!Installations.Available)
        {
            return;
        }

#if !SQLSERVER
        UnderstoodBySqlServer.Listen();
#endif
        installation = await Take();
        app = Application.Build([.. installation, .. Beside, .. Accounts, .. Settings], Clock, Adapt);
        Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        var wall = new StatementWall(Services.GetServices<ModuleStore>());
        Services.GetRequiredService<SqlMonitor>().Sending += statement =>
        {
            foreach (var breach in wall.Breaches(statement))
            {
                breaches.Enqueue(breach);
            }
        };
        await app.StartAsync();
        Http = Client(Everything);
    }

    /// <summary>A client of this host that sends a token, or none.</summary>
    public HttpClient Client(string? token)
    {
        var client = new HttpClient(RepeatingHandler.Make()) { BaseAddress = new Uri(app!.Urls.Single()) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    /// <summary>A client for a person of the demonstration.</summary>
    public HttpClient As(string name) => Client(Services.GetRequiredService<DevelopmentIssuer>().Issue(name).Token);

    public virtual async Task DisposeAsync()
    {
        // None of the statements caused by the tests of a class crossed a module boundary.
        Assert.Empty(breaches);
#if !SQLSERVER
        Assert.Empty(UnderstoodBySqlServer.Objections);
        Assert.Empty(StrictReaders.Breaches);
#endif
        Http.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
            await Drop(installation);
        }
    }

    protected virtual Task<string[]> Take() => Installations.Take();

    protected virtual Task Drop(string[] taken) => Installations.Drop(taken);

    /// <summary>Sends an operation and returns the whole answer.</summary>
    public Task<JsonElement> Send(string query, object? variables = null, string? language = null) =>
        Send(Http, query, variables, language);

    /// <summary>Sends an operation with the given client and returns the whole answer.</summary>
    public static async Task<JsonElement> Send(
        HttpClient client,
        string query,
        object? variables = null,
        string? language = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        using var response = await client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends an operation that must be answered without errors, and returns its data.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        Assert.False(
            answer.TryGetProperty("errors", out var errors),
            $"{errors}\n{string.Join('\n', Log.All.TakeLast(3))}"
        );
        return answer.GetProperty("data");
    }

    /// <summary>Sends an operation that must be refused, and returns its first error.</summary>
    public async Task<(string? Code, string Path, string? Message)> Error(
        string query,
        object? variables = null,
        string? language = null
    )
    {
        var answer = await Send(query, variables, language);
        var error = answer.GetProperty("errors")[0];
        var path = error.TryGetProperty("path", out var steps) ? string.Join('.', steps.EnumerateArray()) : "";
        return (
            error.GetProperty("extensions").GetProperty("code").GetString(),
            path,
            error.GetProperty("message").GetString()
        );
    }

    /// <summary>The SQL statements that an operation sends.</summary>
    public async Task<IReadOnlyList<SqlStatement>> Statements(string query, object? variables = null)
    {
        // The first run also compiles queries; only later runs are counted.
        await Data(query, variables);
        return await Sent(() => Data(query, variables));
    }

    /// <summary>The SQL statements that are sent during an action.</summary>
    /// <remarks>
    /// The host rereads permissions every few seconds. These reads are not part of the action, so the action runs three times and the
    /// shortest result counts.
    /// </remarks>
    public async Task<IReadOnlyList<SqlStatement>> Sent(Func<Task> act)
    {
        var first = await SentOnce(act);
        var second = await SentOnce(act);
        var third = await SentOnce(act);
        return new[] { first, second, third }.MinBy(sent => sent.Count)!;
    }

    /// <summary>The SQL statements that are sent while an action runs once, without those of background loops.</summary>
    public async Task<IReadOnlyList<SqlStatement>> SentOnce(Func<Task> act)
    {
        var sent = new ConcurrentQueue<SqlStatement>();
        var statements = Services.GetRequiredService<SqlMonitor>();
        void Note(SqlStatement statement)
        {
            if (Foreground.IsCurrent)
            {
                sent.Enqueue(statement);
            }
        }

        Foreground.Enter();
        statements.Sending += Note;
        await act();
        statements.Sending -= Note;
        return [.. sent];
    }

    /// <summary>Waits until every raised event has taken effect.</summary>
    public Task Settle() => Services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);

    /// <summary>A host that is used by one test only.</summary>
    public sealed class Own : TestHost, IAsyncDisposable
    {
        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    /// <summary>A host on the data of another host.</summary>
    public sealed class Second(string[] shared, TimeProvider? clock = null) : TestHost, IAsyncDisposable
    {
        protected override TimeProvider Clock => clock ?? TimeProvider.System;

        protected override Task<string[]> Take() => Task.FromResult(shared);

        protected override Task Drop(string[] taken) => Task.CompletedTask;

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
