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

/// <summary>The product, served over real HTTP on a port and a folder of its own, with the demonstration's data.</summary>
public class TestHost : IAsyncLifetime
{
    private static readonly string[] Beside =
    [
        "--urls=http://127.0.0.1:0",
        // All tests come from one address.
        "--Graph:RefusalLinesPerMinute=0",
    ];

    private readonly ConcurrentQueue<string> breaches = new();
    private string[] installation = [];
    private WebApplication? app;

    public IServiceProvider Services => app!.Services;

    /// <summary>What this host is told beyond where its data lies.</summary>
    protected virtual IEnumerable<string> Settings => ["--environment=Development", "--Graph:RequestsPerMinute=0"];

    /// <summary>The time that this host lives by.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>What makes this host know those as whom the tests ask.</summary>
    protected virtual IReadOnlyList<string> Accounts => Hosting.Accounts.Settings;

    /// <summary>The token of <see cref="Http"/>.</summary>
    protected virtual string Everything => Hosting.Accounts.Everything(Services);

    /// <summary>What the host has logged.</summary>
    internal LogLines Log { get; } = new();

    /// <summary>The settings that lead to its data.</summary>
    public string[] Installation => installation;

    /// <summary>A client for one who may do everything everywhere.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>Another host on the same data.</summary>
    public async Task<Second> Twin()
    {
        var twin = new Second(installation);
        await twin.InitializeAsync();
        return twin;
    }

    /// <summary>Whether values are got only as the types that SQL Server gives them; that takes memory of its own.</summary>
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

    /// <summary>A client for somebody of the demonstration.</summary>
    public HttpClient As(string name) => Client(Services.GetRequiredService<DevelopmentIssuer>().Issue(name).Token);

    public virtual async Task DisposeAsync()
    {
        // Whatever the tests of a class made the modules ask, no statement crossed a wall.
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

    /// <summary>Sends an operation and gives the whole answer.</summary>
    public Task<JsonElement> Send(string query, object? variables = null, string? language = null) =>
        Send(Http, query, variables, language);

    /// <summary>Sends an operation for whom the client is, and gives the whole answer.</summary>
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

    /// <summary>Sends an operation that must be answered without errors, and gives its data.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        Assert.False(
            answer.TryGetProperty("errors", out var errors),
            $"{errors}\n{string.Join('\n', Log.All.TakeLast(3))}"
        );
        return answer.GetProperty("data");
    }

    /// <summary>Sends an operation that must be refused, and gives its first error.</summary>
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

    /// <summary>The statements that an operation sends to the databases.</summary>
    public async Task<IReadOnlyList<SqlStatement>> Statements(string query, object? variables = null)
    {
        // The first time also translates; what is counted is how it goes from then on.
        await Data(query, variables);
        return await Sent(() => Data(query, variables));
    }

    /// <summary>The statements that are sent while something is done.</summary>
    /// <remarks>
    /// What a caller may do is read again every few seconds. It is no part of what is done, so it is done three times and the least of
    /// it taken.
    /// </remarks>
    public async Task<IReadOnlyList<SqlStatement>> Sent(Func<Task> act)
    {
        var first = await SentOnce(act);
        var second = await SentOnce(act);
        var third = await SentOnce(act);
        return new[] { first, second, third }.MinBy(sent => sent.Count)!;
    }

    /// <summary>The statements that are sent while something is done once; those of background loops are left out.</summary>
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

    /// <summary>Lets everything that was raised take effect.</summary>
    public Task Settle() => Services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);

    /// <summary>A host that one test has for itself.</summary>
    public sealed class Own : TestHost, IAsyncDisposable
    {
        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    /// <summary>A host on data that belongs to another.</summary>
    public sealed class Second(string[] shared, TimeProvider? clock = null) : TestHost, IAsyncDisposable
    {
        protected override TimeProvider Clock => clock ?? TimeProvider.System;

        protected override Task<string[]> Take() => Task.FromResult(shared);

        protected override Task Drop(string[] taken) => Task.CompletedTask;

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
