using System.Data;
using System.Data.Common;
using System.Diagnostics.Metrics;
using Graph.Tests.Hosting;
using Kernel.Background;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests.Outside;

/// <summary>Every background loop survives an unexpected exception, logs it, and recovers.</summary>
public sealed class LoopTests(LoopTests.ClockedHost host) : IClassFixture<LoopTests.ClockedHost>
{
    private static readonly Type[] Background =
    [
        .. new[] { "Kernel", "Graph", "Commons", "Host" }
            .Select(name => System.Reflection.Assembly.Load(name))
            .Concat(Host.Modules.All.Select(m => m.GetType().Assembly))
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IHostedService)))
            .Where(t => t.IsAssignableTo(typeof(BackgroundService))),
    ];

    public static TheoryData<string, bool> Loops()
    {
        var all = new TheoryData<string, bool>();
        foreach (var loop in Background.Select(t => t.Name).Order(StringComparer.Ordinal))
        {
            all.Add(loop, true);
            all.Add(loop, false);
        }

        return all;
    }

    [Fact]
    public void Every_service_that_works_in_the_background_has_the_one_policy()
    {
        Assert.InRange(Background.Length, 7, 20);
        Assert.All(Background, t => Assert.True(t.IsAssignableTo(typeof(BackgroundLoop)), t.Name));
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_loop_outlives_an_exception_shows_it_and_recovers(string name, bool isCancellation)
    {
        var health = new LoopHealth(host.Time);
        // A cancellation that no caller requested, such as a driver's, is handled like any other exception.
        var failure = new Failure(isCancellation ? new OperationCanceledException() : new InvalidTimeZoneException());
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Fail(SqlStatement statement) => failure.Meet();
        statements.Sending += Fail;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, l) => l.EnableMeasurementEvents(instrument),
        };
        meters.Start();
        using var loop = Make(name, health, failure);
        using var listening = (loop as OutboxReader)?.Listen(_ => { });

        await loop.StartAsync(CancellationToken.None);
        await Comes(() => health.All is [{ Failures: >= 3 }]);
        Assert.False(loop.ExecuteTask!.IsCompleted);
        Assert.Equal(failure.Exception.GetType().Name, health.All.Single().Fault);
        await Comes(() => health.IsDegraded);

        failure.IsOver = true;
        await Comes(() => health.All is [{ Failures: 0, FailingSince: null, Fault: null }]);
        Assert.False(health.IsDegraded);
        Assert.False(loop.ExecuteTask!.IsCompleted);
        statements.Sending -= Fail;

        await loop.StopAsync(CancellationToken.None);
        Assert.True(loop.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_pause_after_failures_in_a_row_doubles_up_to_a_bound()
    {
        var clock = new CountingClock();
        var loop = new FailingLoop(clock);
        await loop.StartAsync(CancellationToken.None);
        foreach (var pause in new[] { 0.5, 1, 2, 4, 5, 5, 5 })
        {
            await Eventually.Holds(() => clock.Waits > loop.Waits);
            var passes = loop.Passes;
            loop.Waits = clock.Waits;
            clock.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(passes, loop.Passes);
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Eventually.Holds(() => loop.Passes > passes);
        }

        await loop.StopAsync(CancellationToken.None);
        Assert.True(loop.ExecuteTask!.IsCompletedSuccessfully);
    }

    private BackgroundLoop Make(string name, LoopHealth health, Failure failure) =>
        name switch
        {
            nameof(StorageCircuitBreaker) => OutageOf(new FailingServer(failure), health),
            nameof(ServingLock) => new ServingLock(
                new FailingServer(failure),
                OutageOf(new FailingServer(new Failure(failure.Exception) { IsOver = true }), health),
                host.Services.GetRequiredService<StorageFailureLog>(),
                health,
                host.Time,
                NullLogger<ServingLock>.Instance
            ),
            // All other loops query the database.
            _ => (BackgroundLoop)
                ActivatorUtilities.CreateInstance(host.Services, Background.Single(t => t.Name == name), health),
        };

    private StorageCircuitBreaker OutageOf(DatabaseProvider server, LoopHealth health) =>
        new(
            server,
            new DatabaseClock(server, host.Time, NullLogger<DatabaseClock>.Instance),
            health,
            host.Time,
            NullLogger<StorageCircuitBreaker>.Instance
        );

    private async Task Comes(Func<bool> claim) =>
        await Eventually.Holds(() =>
        {
            host.Time.Advance(TimeSpan.FromSeconds(20));
            return claim();
        });

    /// <summary>Fails until it is switched off.</summary>
    private sealed class Failure(Exception exception)
    {
        public Exception Exception => exception;

        public bool IsOver { get; set; }

        public void Meet()
        {
            if (!IsOver)
            {
                throw exception;
            }
        }
    }

    private sealed class FailingServer(Failure failure) : DatabaseProvider
    {
        public override StorageProvider Kind => StorageProvider.PostgreSql;

        public override bool IsShared => true;

        protected override IsolationLevel OneMoment => IsolationLevel.Serializable;

        public override void Configure(DbContextOptionsBuilder options, string schema) =>
            throw new NotSupportedException();

        protected override string? TimeText
        {
            get
            {
                failure.Meet();
                return null;
            }
        }

        public override DbConnection Connect(string schema) => throw new NotSupportedException();

        public override Task<bool> IsThere(CancellationToken cancellation) => Task.FromResult(true);

        public override Task<HeldLock?> TryLock(string name, bool isShared, CancellationToken cancellation)
        {
            failure.Meet();
            return Task.FromResult<HeldLock?>(null);
        }

        public override Task<long> Size(string schema, CancellationToken cancellation) => Task.FromResult(0L);

        protected override Task Make(CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class FailingLoop(CountingClock clock)
        : BackgroundLoop(new LoopHealth(clock), clock, NullLogger.Instance)
    {
        public int Passes { get; private set; }

        public int Waits { get; set; }

        protected override Task Pass(CancellationToken stopping)
        {
            Passes++;
            throw new InvalidTimeZoneException();
        }

        protected override Task Wait(CancellationToken stopping) => Task.CompletedTask;
    }

    /// <summary>Counts the waiting tasks: the test advances the clock once a task waits.</summary>
    private sealed class CountingClock : FakeTimeProvider
    {
        private int waits;

        public int Waits => waits;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref waits);
            return timer;
        }
    }

    public sealed class ClockedHost : TestHost
    {
        internal FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

        protected override TimeProvider Clock => Time;
    }
}
