using System.Diagnostics;
using System.Text.Json;
using Commons.Access;
using Commons.OrgUnits;
using Commons.Store;
using Graph.Tests.Hosting;
using Kernel;
using Kernel.Access;
using Kernel.Outbox;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// The permissions of callers, on two hosts of one installation whose clocks do not advance: a host caches its reads
/// until an event reports a change.
/// </summary>
public sealed class AuthorityTests : IAsyncLifetime
{
    private readonly StandingClock clock = new();
    private TestHost.Second host = new([]);
    private TestHost.Second other = new([]);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private string[] installation = [];

    private DateOnly Today => clock.Today();

    public async Task InitializeAsync()
    {
        installation = Installations.Available ? await Installations.Take() : [];
        host = new TestHost.Second(installation, clock);
        other = new TestHost.Second(installation, clock);
        await host.InitializeAsync();
        await other.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await other.DisposeAsync();
        if (Installations.Available)
        {
            await Installations.Drop(installation);
        }
    }

    [Fact]
    public async Task Every_change_of_authority_holds_here_before_it_is_answered_and_then_on_every_host()
    {
        var community = await Id("orgUnit(code: 350824001001)");
        var town = await Id("orgUnit(code: 350824001000)");
        var neighbour = await Id("orgUnit(code: 350824101201)");
        var cadre = await Id("official(number: \"WP0010\")");

        var post = await Felt(
            "WP0010",
            async () =>
            {
                var made = await Changed(
                    "setUpPost",
                    "post { id }",
                    $"unitId: \"{neighbour}\", kind: VILLAGE_SECRETARY, title: \"书记\""
                );
                return await Changed(
                    "appointOfficial",
                    "tenure { id }",
                    $"postId: \"{made}\", officialId: \"{cadre}\", from: \"{Today.AddDays(-9):yyyy-MM-dd}\", acting: false"
                );
            }
        );
        await Felt("WP0010", () => Changed("approveTenure", "tenure { id }", $"tenureId: \"{post}\"", "registrar"));
        await Felt(
            "WP0010",
            () => Changed("endTenure", "tenure { id }", $"tenureId: \"{post}\", on: \"{Today.AddDays(-1):yyyy-MM-dd}\"")
        );

        var purpose = await Felt(
            "WP0010",
            () =>
                Changed(
                    "grantPurpose",
                    "purposeGrant { id }",
                    $"officialId: \"{cadre}\", unitId: \"{town}\", purpose: PETITIONS, because: \"值班\", from: \"{Today.AddDays(-2):yyyy-MM-dd}\", until: \"{Today.AddDays(9):yyyy-MM-dd}\"",
                    "registrar"
                )
        );
        await Felt(
            "WP0010",
            () =>
                Changed(
                    "endPurpose",
                    "purposeGrant { id }",
                    $"purposeGrantId: \"{purpose}\", endsOn: \"{Today.AddDays(-1):yyyy-MM-dd}\"",
                    "registrar"
                )
        );

        var secretarys = (
            await host.Data("{ official(number: \"WP0001\") { tenures(first: 1) { nodes { id post { id } } } } }")
        )
            .GetProperty("official")
            .GetProperty("tenures")
            .GetProperty("nodes")[0];
        var handed =
            $"postId: \"{secretarys.GetProperty("post").GetProperty("id").GetString()}\", recipientId: \"{cadre}\", from: \"{Today:yyyy-MM-dd}\", until: \"{Today.AddDays(3):yyyy-MM-dd}\", because: \"出差\"";
        var delegation = await Felt(
            "WP0010",
            () => Changed("delegatePost", "delegation { id }", handed, "town-secretary")
        );
        await Felt(
            "WP0010",
            () => Changed("revokeDelegation", "delegation { id }", $"delegationId: \"{delegation}\"", "town-secretary")
        );

        Assert.Null(await Authority(host, "NEW-1"));
        Assert.Null(await Authority(other, "NEW-1"));
        await Changed("enterOfficial", "official { id }", "number: \"NEW-1\", name: \"新人\"");
        Assert.NotNull(await Authority(host, "NEW-1"));
        await Eventually.Holds(async () =>
        {
            other.Services.GetRequiredService<OutboxReader>().Wake();
            return await Authority(other, "NEW-1") is not null;
        });
        // The tree: a unit that is opened below is within scope, and the scope of a closed unit passes to its successor.
        var opened = await Felt(
            "WP0001",
            () =>
                Changed(
                    "openOrgUnit",
                    "orgUnit { id }",
                    $"parentId: \"{town}\", code: 350824001777, name: \"新社区\", kind: VILLAGE, openedOn: \"2026-01-01\""
                )
        );
        Assert.NotNull(opened);
        await Felt(
            "WP0001",
            () =>
                Changed(
                    "closeOrgUnit",
                    "orgUnit { id }",
                    $"orgUnitId: \"{neighbour}\", closedOn: \"{Today:yyyy-MM-dd}\", successorIds: [\"{community}\"]"
                )
        );

        await Felt(
            "WP0001",
            () =>
                Changed(
                    "recodeOrgUnit",
                    "orgUnit { id }",
                    $"orgUnitId: \"{town}\", code: 350824009000, on: \"{Today:yyyy-MM-dd}\""
                )
        );

        // An official who gave authority loses the post, and the authority given lapses with it.
        await Changed("delegatePost", "delegation { id }", handed, "town-secretary");
        await Felt(
            "WP0010",
            () =>
                Changed(
                    "endTenure",
                    "tenure { id }",
                    $"tenureId: \"{secretarys.GetProperty("id").GetString()}\", on: \"{Today.AddDays(-1):yyyy-MM-dd}\""
                )
        );

        // Every other change to the records behind permissions must be listed above.
        var read = await ReadForAuthority();
        var changes = typeof(CommonsContext)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttributes(inherit: false).Any(a => a is ChangeAttribute))
            .Where(t =>
                t.GetMethod("Apply")!.ReturnType is var made
                && (read.Contains(made) || made.GetGenericArguments().Any(read.Contains))
            )
            .Select(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name));
        Assert.Equal(changes.Order(StringComparer.Ordinal), changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_command_imports_is_within_reach_on_hosts_that_serve()
    {
        var before = await Picture(host, "WP0001");
        var file = Path.Combine(Directory.CreateTempSubdirectory("divisions-").FullName, "list.csv");
        await File.WriteAllLinesAsync(
            file,
            ["code,name,level,parent_code", "350824001888,新设社区居委会,village,350824001000"]
        );
        await HostRun.Done(["import", "divisions", file, .. installation]);
        await Eventually.Holds(async () =>
        {
            host.Services.GetRequiredService<OutboxReader>().Wake();
            return await Picture(host, "WP0001") != before;
        });
        Assert.Equal(await Picture(host, "WP0001"), await Picture(other, "WP0001", await Picture(host, "WP0001")));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task However_many_units_there_are_a_caller_costs_a_few_rows_by_their_keys()
    {
        await Authority(host, "WP0001");
        var small = await Cost(() => Authority(host, "WP0009"));
        await using (var db = Registry(host))
        {
            var parent = await db.OrgUnits.Where(u => u.Code == 350824001000).Select(u => u.Id).SingleAsync();
            db.OrgUnits.AddRange(
                Enumerable
                    .Range(0, 500)
                    .Select(i =>
                        OrgUnit.Open(new DivisionCode(350824001300 + i), $"第{i}社区", OrgUnitKind.Village, parent)
                    )
            );
            await db.SaveChangesAsync();
        }

        await Authority(host, "WP0001");
        var large = await Cost(() => Authority(host, "WP0009"));
        Assert.Equal(small, large);
        Assert.InRange(large.Statements, 1, 4);
        Assert.InRange(large.Rows, 1, 10);
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_answered_by_one_reading()
    {
        await Authority(host, "WP0009");
        var alone = await Cost(() => Authority(host, "WP0010"));
        host.Services.GetRequiredService<Authorities>().Invalidate();
        var together = await Cost(() =>
            Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Authority(host, "WP0010"))))
        );
        Assert.Equal(alone, together);
    }

    [Fact]
    public async Task Whatever_authority_is_read_from_says_when_it_is_saved()
    {
        var read = await ReadForAuthority();
        Assert.Contains(typeof(OrgUnit), read);
        Assert.True(read.Count >= 6, string.Join(' ', read));
        // A succession is written together with the closed unit, never alone.
        Assert.All(
            read.Where(type => type != typeof(Succession)),
            type => Assert.True(type.IsAssignableTo(typeof(IRaiseOnSave)), $"{type.Name} is saved in silence")
        );
    }

    /// <summary>The records from which permissions are read, by the tables in the statements.</summary>
    private async Task<HashSet<Type>> ReadForAuthority()
    {
        var tables = new HashSet<string>(StringComparer.Ordinal);
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Note(SqlStatement statement)
        {
            // Reads of background loops are not part of the permissions.
            if (Foreground.IsCurrent)
            {
                lock (tables)
                {
                    tables.Add(statement.Text);
                }
            }
        }

        Foreground.Enter();
        statements.Sending += Note;
        host.Services.GetRequiredService<UnitTrees>().Invalidate();
        await Authority(host, "WP0034");
        statements.Sending -= Note;
        await using var db = Registry(host);
        return db
            .Model.GetEntityTypes()
            .Where(e => tables.Any(text => text.Contains($"\"{e.GetTableName()}\"", StringComparison.Ordinal)))
            .Select(e => e.ClrType)
            .ToHashSet();
    }

    /// <summary>Makes a change and asserts that a caller's permissions change at once on this host and soon on the other.</summary>
    private async Task<string> Felt(string number, Func<Task<string>> change)
    {
        var before = await Picture(host, number);
        Assert.Equal(before, await Picture(other, number, before));
        var made = await change();
        var after = await Picture(host, number);
        Assert.NotEqual(before, after);
        Assert.Equal(after, await Picture(other, number, after));
        return made;
    }

    private static async Task<Authority?> Authority(TestHost on, string number) =>
        await on.Services.GetRequiredService<Authorities>().Find(IdentityKind.Official, number, CancellationToken.None);

    /// <summary>All permissions of an official on a host; if a value is expected, waits until it is there.</summary>
    private static async Task<string> Picture(TestHost on, string number, string? expected = null)
    {
        var picture = await Take();
        if (expected is not null)
        {
            await Eventually.Holds(async () =>
            {
                // The host's clock does not advance, so that it does not poll.
                on.Services.GetRequiredService<OutboxReader>().Wake();
                return (picture = await Take()) == expected;
            });
        }

        return picture;

        async Task<string> Take()
        {
            var found = await Authority(on, number);
            var who = found!.Identity;
            return JsonSerializer.Serialize(
                new
                {
                    found.Posts,
                    found.Purposes,
                    Permissions = who.Permissions.Order(StringComparer.Ordinal),
                    who.Scope.Units,
                    Purpose = who.Purposes.ToDictionary(p => p.Key, p => p.Value.Units),
                }
            );
        }
    }

    private static CommonsContext Registry(TestHost on) =>
        on.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();

    /// <summary>The number of statements that this host sends to the registry, and of rows read, during an action.</summary>
    private async Task<(int Statements, int Rows)> Cost(Func<Task> act)
    {
        await using var db = Registry(host);
        using var counting = new RowCount(db.Database.GetConnectionString()!);
        await act();
        return counting.Counted;
    }

    private async Task<string> Id(string field) =>
        (await host.Data($"{{ found: {field} {{ id }} }}")).GetProperty("found").GetProperty("id").GetString()!;

    private async Task<string> Changed(string change, string selection, string input, string? by = null)
    {
        changed.Add(change);
        using var client = by is null ? null : host.As(by);
        var answer = await TestHost.Send(
            client ?? host.Http,
            $"mutation {{ {change}(input: {{ {input} }}) {{ {selection} errors {{ ... on Error {{ code message }} }} }} }}"
        );
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        var payload = answer.GetProperty("data").GetProperty(change);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.GetRawText());
        return payload.EnumerateObject().First().Value.GetProperty("id").GetString()!;
    }

    /// <summary>A clock that does not advance: no cached value ever expires.</summary>
    private sealed class StandingClock : TimeProvider
    {
        private readonly DateTimeOffset now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => 1;
    }

    /// <summary>Counts the reads of one database.</summary>
    private sealed class RowCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string address;
        private readonly List<IDisposable> observed = [];
        private int statements;
        private int rows;

        public RowCount(string address)
        {
            this.address = address;
            observed.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public (int Statements, int Rows) Counted => (statements, rows);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                observed.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Value is DataReaderDisposingEventData { Context: CommonsContext context } read
                && context.Database.GetConnectionString() == address
                // Reads of the outbox reader are not part of the permissions.
                && !read.Command.CommandText.Contains("Outbox", StringComparison.Ordinal)
            )
            {
                Interlocked.Increment(ref statements);
                Interlocked.Add(ref rows, read.ReadCount);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => observed.ForEach(o => o.Dispose());
    }
}
