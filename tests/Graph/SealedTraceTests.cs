using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using Commons.Cases;
using Commons.OrgUnits;
using Graph.Schema;
using Graph.Tests.Attacks;
using Graph.Tests.Hosting;
using Kernel;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Changes to a sealed record change nothing that other callers see: no list, no aggregate, no number of events.</summary>
public sealed class SealedTraceTests : IClassFixture<TestHost>, IAsyncLifetime
{
    private const string Outbox = "{ outbox { modules { module waiting since deadLetters { id } } } }";

    private static readonly string?[] Everybody =
    [
        "town-secretary",
        "village-secretary",
        "cadre",
        "assessment",
        "registrar",
        "county-portal",
        "resident",
        "everything",
        null,
    ];

    private readonly TestHost host;

    public SealedTraceTests(TestHost host) => this.host = host;

    // Raised events wait until a test delivers them.
    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            await Dispatcher.StopAsync(CancellationToken.None);
            await host.Settle();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private OutboxDispatcher Dispatcher => host.Services.GetRequiredService<OutboxDispatcher>();

    [Fact]
    public async Task What_somebody_sees_of_the_graph_is_the_same_before_and_after_an_accusation_that_is_not_theirs_to_see()
    {
        var before = new List<Dictionary<string, string>>();
        foreach (var one in Everybody)
        {
            before.Add(await Seen(one));
        }

        await SealedMatter.Handled(host);
        await SealedMatter.Handled(host);
        await AssertUnchanged(before, "while its events wait");
        await host.Settle();
        await AssertUnchanged(before, "when they are delivered");
    }

    [Fact]
    public async Task Everybody_whose_sight_is_compared_is_signed_in_and_sees_something()
    {
        foreach (var one in Everybody.OfType<string>())
        {
            var seen = await Seen(one);
            Assert.DoesNotContain(seen, s => s.Value.Contains("\"UNAUTHENTICATED\"", StringComparison.Ordinal));
            Assert.Contains(
                seen,
                s =>
                    s.Value.Contains("\"id\":", StringComparison.Ordinal)
                    && !s.Value.Contains("\"errors\"", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Every_row_that_hangs_on_a_sealed_record_keeps_the_events_of_its_transaction_out_of_every_number()
    {
        await SealedMatter.Handled(host);
        await host.Settle();
        var faults = new List<string>();
        var types = 0;
        foreach (var store in Stores)
        {
            await using var model = store.Open();
            foreach (var type in model.Model.GetEntityTypes().Select(t => t.ClrType).Where(RefersToRoot))
            {
                types++;
                var rows = await Rows(store, type);
                foreach (var isSealed in new[] { true, false })
                {
                    var row = await First(rows, isSealed);
                    if (row is null && isSealed)
                    {
                        faults.Add($"{type.Name}: no row hangs on the sealed record of this test");
                    }
                    else if (row is not null && await Shows(store, row) == isSealed)
                    {
                        faults.Add(
                            $"{type.Name}: sealed {isSealed}, and an event of it is {(isSealed ? "" : "not ")}counted"
                        );
                    }
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(types >= 13, $"{types} types refer to what can be sealed");
    }

    [Fact]
    public async Task That_a_deadline_of_a_sealed_record_comes_near_is_counted_nowhere()
    {
        var monitor = host.Services.GetRequiredService<DeadlineMonitor>();
        var day = (await SealedMatter.Registered(host)).NoticeDueOn;
        await monitor.Announce(day, CancellationToken.None);
        await host.Settle();
        await SealedMatter.Registered(host);
        var before = (await host.Data(Outbox)).GetRawText();
        await monitor.Announce(day, CancellationToken.None);
        Assert.Equal(before, (await host.Data(Outbox)).GetRawText());
        await using var db = Stores.Single(s => s.Module.Schema == "petitions").Open();
        Assert.Equal(1, await db.Outbox.CountAsync(m => m.DeliveredAt == null && m.Kind == nameof(DeadlineApproached)));
        await host.Settle();
    }

    [Fact]
    public async Task The_metrics_do_not_count_events_about_sealed_records()
    {
        await SealedMatter.Handled(host);
        var petitions = Stores.Single(s => s.Module.Schema == "petitions");
        await using (var db = petitions.Open())
        {
            Assert.True(await db.Outbox.CountAsync(m => m.DeliveredAt == null) > 5);
            await db
                .Outbox.Where(m => m.DeliveredAt == null && m.Kind == "RightAnswered")
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeadLettered, true));
            db.RaiseOnce(new OrgUnitSaved(default), "metrics");
            await db.SaveChangesAsync();
        }

        var figures = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        var meters = host.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (
                instrument.Meter.Scope == meters
                && instrument.Name.StartsWith("events.outbox", StringComparison.Ordinal)
            )
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
            {
                if (tags.ToArray().Any(t => t.Value is "petitions"))
                {
                    figures[instrument.Name] = value;
                }
            }
        );
        listener.Start();
        // A host exports these metrics if a collector is configured.
        using var gauges = ActivatorUtilities.CreateInstance<OutboxMetrics>(host.Services);
        await gauges.StartAsync(CancellationToken.None);
        await Eventually.Holds(() =>
        {
            listener.RecordObservableInstruments();
            return figures.Count == 2;
        });
        await gauges.StopAsync(CancellationToken.None);
        Assert.Equal((1, 0), (figures["events.outbox.depth"], figures["events.outbox.dead_lettered"]));
        await using var after = petitions.Open();
        await after.Outbox.Where(m => m.DeliveredAt == null).ExecuteDeleteAsync();
    }

    private IEnumerable<ModuleStore> Stores => host.Services.GetServices<ModuleStore>();

    private async Task AssertUnchanged(List<Dictionary<string, string>> before, string when)
    {
        foreach (var (one, known) in Everybody.Zip(before))
        {
            foreach (var (query, answer) in await Seen(one))
            {
                Assert.True(
                    known[query] == answer,
                    $"{one ?? "nobody"} learns of it {when}: {query}\nbefore: {known[query]}\nafter: {answer}"
                );
            }
        }
    }

    /// <returns>Whether a caller of <c>outbox</c> sees an event of the transaction to which a row belongs.</returns>
    private async Task<bool> Shows(ModuleStore store, object row)
    {
        var before = (await host.Data(Outbox)).GetRawText();
        long message;
        await using (var db = store.Open())
        {
            db.Attach(row);
            db.RaiseOnce(new OrgUnitSaved(default), $"trace/{Guid.CreateVersion7():N}");
            await db.SaveChangesAsync();
            message = await db.Outbox.Where(m => m.DeliveredAt == null).MaxAsync(m => m.Id);
        }

        var whileItWaits = (await host.Data(Outbox)).GetRawText();
        await using var after = store.Open();
        await after
            .Outbox.Where(m => m.Id == message)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeadLettered, true));
        var whenItFailed = (await host.Data(Outbox)).GetRawText();
        await after.Outbox.Where(m => m.Id == message).ExecuteDeleteAsync();
        Assert.Equal(before == whileItWaits, before == whenItFailed);
        return before != whileItWaits;
    }

    private static async Task<List<object>> Rows(ModuleStore store, Type type)
    {
        await using var db = store.Open();
        var set =
            (IQueryable<object>)
                typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, [])!;
        return await set.AsNoTracking().ToListAsync();
    }

    private async Task<object?> First(List<object> rows, bool isSealed)
    {
        foreach (var row in Enumerable.Reverse(rows))
        {
            if (await Hangs(row, []) == isSealed)
            {
                return row;
            }
        }

        return null;
    }

    /// <returns>Whether a row refers, directly or indirectly, to a sealed record; null if it refers to no record that can be sealed.</returns>
    private async Task<bool?> Hangs(object row, HashSet<(Type, long)> asked)
    {
        if (RootFlag(row.GetType()) is { } flag)
        {
            return (bool)flag.GetValue(row)!;
        }

        bool? hangs = null;
        foreach (var property in Properties(row.GetType()))
        {
            (Type? Type, long Key) target = property.GetValue(row) switch
            {
                NodeRef record => (((ObjectType?)Graph.Find(record.Kind))?.Clr, record.Key),
                IKey key => (TargetOf(property), key.Value),
                _ => (null, 0),
            };
            if (
                target.Type is { } type
                && RefersToRoot(type)
                && asked.Add((type, target.Key))
                && await Find(type, target.Key) is { } found
                && await Hangs(found, asked) is { } answer
            )
            {
                hangs = hangs is true || answer;
            }
        }

        return hangs;
    }

    private async Task<object?> Find(Type type, long key)
    {
        await using var db = Stores.Single(s => s.Context.Assembly == type.Assembly).Open();
        return await db.FindAsync(type, Activator.CreateInstance(typeof(Id<>).MakeGenericType(type), key));
    }

    private GraphModel Graph => host.Services.GetRequiredService<GraphModel>();

    private bool RefersToRoot(Type type) => RefersToRoot(type, []);

    private bool RefersToRoot(Type type, HashSet<Type> asked) =>
        asked.Add(type)
        && (
            RootFlag(type) is not null
            || Properties(type)
                .Any(p => p.PropertyType == typeof(NodeRef) || (TargetOf(p) is { } to && RefersToRoot(to, asked)))
        );

    // The flag of records that are closed even to some callers within their units.
    private PropertyInfo? RootFlag(Type type) =>
        Graph.Find(type.Name) is ObjectType { Reach: { Seal: not null, Watched: { } flag } } node && node.Clr == type
            ? flag
            : null;

    private static Type? TargetOf(PropertyInfo property) =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name != nameof(Entity<>.Id));

    // All lists with their aggregates and groups, the audit, the reports of runs, and the scorecards.
    private async Task<Dictionary<string, string>> Seen(string? who)
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        using var client = who switch
        {
            null => host.Client(null),
            "everything" => host.Client(Accounts.Everything(host.Services)),
            _ => host.As(who),
        };
        var random = new Random(7);
        List<string> queries =
        [
            "{ orgUnit(code: 350824001000) { children(first: 50) { nodes { code scorecard(year: 2026) { total rank state indicators { code value numerator denominator score state } } } } } }",
            "{ official(number: \"WP0001\") { scorecard(year: 2026) { total state indicators { code value numerator denominator } } petitions { totalCount } visits { totalCount } } }",
            "{ outbox { modules { module waiting since deadLetters { id } } } }",
        ];
        foreach (var list in model.Query.Fields.Where(f => f.Source is ConnectionSource))
        {
            var target = ((ConnectionSource)list.Source).Target;
            var figures = (ObjectType)model.Query.Find($"{list.Name}Aggregate")!.Type.Leaf;
            queries.Add(
                $"{{ {list.Name}(first: 50) {{ totalCount pageInfo {{ endCursor }} nodes {{ {Selections.Columns(target)} }} }} {list.Name}Aggregate {{ {Selections.Figures(figures)} {Selections.Groups(random, figures)} }} }}"
            );
            queries.Add($"{{ {list.Name}(last: 50) {{ nodes {{ id }} }} }}");
        }

        var modules = ((EnumType)model.Find("Module")!).Members;
        // The audit entries of sealed records that the same caller has just read.
        queries.AddRange(
            modules.Select(m =>
                $"{{ auditEntries(module: {m.Name}, first: 50, where: {{ kind: {{ neq: SEALED_READ }} }}) {{ totalCount nodes {{ at kind act who subjectKind subjectId changes }} }} }}"
            )
        );
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var query in queries)
        {
            seen[query] = (await TestHost.Send(client, query)).GetRawText();
        }

        return seen;
    }
}
