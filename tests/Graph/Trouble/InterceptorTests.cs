using System.Data.Common;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Trouble;

/// <summary>If any interceptor throws during a save, at any step and in any position, the next save succeeds.</summary>
public sealed class InterceptorTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, bool> Steps()
    {
        var all = new TheoryData<string, bool>();
        foreach (
            var step in new[]
            {
                nameof(ISaveChangesInterceptor.SavingChangesAsync),
                nameof(ISaveChangesInterceptor.SavedChangesAsync),
                nameof(ISaveChangesInterceptor.SaveChangesFailedAsync),
                nameof(IDbCommandInterceptor.ReaderExecutingAsync),
                nameof(IDbCommandInterceptor.CommandCreating),
                nameof(IDbTransactionInterceptor.TransactionStartingAsync),
                nameof(IDbTransactionInterceptor.TransactionCommittingAsync),
                nameof(IDbTransactionInterceptor.TransactionCommittedAsync),
            }
        )
        {
            all.Add(step, true);
            all.Add(step, false);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_save_that_an_interceptor_breaks_holds_up_none_after_it(string step, bool isFirst)
    {
        var throws = new ThrowsOnce(step);
        var factory = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits").Open;
        await using var kept = factory();
        var options = OptionsWith(kept, throws, isFirst);

        await using (var broken = New(kept, options))
        {
            // Two messages, so that there is a transaction.
            var messages = new[] { Message(), Message() };
            if (step == nameof(ISaveChangesInterceptor.SaveChangesFailedAsync))
            {
                messages[1] = messages[0];
                broken.Add(messages[0]);
                await using var first = factory();
                first.Add(messages[0]);
                await first.SaveChangesAsync();
            }
            else
            {
                broken.AddRange(messages);
            }

            Assert.NotNull(await Record.ExceptionAsync(() => broken.SaveChangesAsync()));
        }

        Assert.True(throws.HasThrown, step);
        using var patience = new CancellationTokenSource(Patience);
        await using var next = factory();
        next.Add(Message());
        Assert.Equal(1, await next.SaveChangesAsync(patience.Token));
        await using var after = New(kept, options);
        after.Add(Message());
        Assert.Equal(1, await after.SaveChangesAsync(patience.Token));
    }

    [Fact]
    public async Task Keys_that_are_gone_for_a_while_stop_nothing_when_they_are_back()
    {
        var installation = await Installations.Take();
        await using (var own = new TestHost.Second(installation))
        {
            await own.InitializeAsync();
            var keys = installation.Single(s => s.StartsWith("--Keys:Directory=", StringComparison.Ordinal)).Split('=')[
                1
            ];
            Directory.Move(keys, keys + ".away");
            var household = await Enter(own);
            Directory.Move(keys + ".away", keys);
            Assert.Null(household);
            Assert.NotNull(await Enter(own));
            await SomeVisit.Record(own, "after");
        }

        await Installations.Drop(installation);
    }

    private static async Task<string?> Enter(TestHost host)
    {
        var unit = await host.Data("{ orgUnit(code: 350824001001) { id } }");
        var answer = await host.Send(
            "mutation ($input: EnterHouseholdInput!) { enterHousehold(input: $input) { household { id } errors { ... on Error { code message } } } }",
            new
            {
                input = new
                {
                    unitId = unit.GetProperty("orgUnit").GetProperty("id").GetString(),
                    code = $"H{Guid.CreateVersion7():N}"[..20],
                    address = "河东路 1 号",
                    headcount = 2,
                    contact = new { name = "王小明", phone = "13800001234" },
                },
            }
        );
        return answer.TryGetProperty("data", out var data) && data.ValueKind == System.Text.Json.JsonValueKind.Object
            ? data.GetProperty("enterHousehold").GetProperty("household").GetProperty("id").GetString()
            : null;
    }

    private static ModuleContext New(ModuleContext like, DbContextOptions options) =>
        (ModuleContext)Activator.CreateInstance(like.GetType(), options)!;

    private static DbContextOptions OptionsWith(ModuleContext like, IInterceptor throws, bool isFirst)
    {
        var given = like.GetService<IDbContextOptions>();
        var core = given.FindExtension<CoreOptionsExtension>()!;
        var builder = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(like.GetType()))!;
        var extender = (IDbContextOptionsBuilderInfrastructure)builder;
        foreach (var extension in given.Extensions.Where(e => e is not CoreOptionsExtension))
        {
            extender.AddOrUpdateExtension(extension);
        }

        IEnumerable<IInterceptor> others = core.Interceptors ?? [];
        return builder
            .UseApplicationServiceProvider(core.ApplicationServiceProvider)
            .AddInterceptors(isFirst ? others.Prepend(throws) : others.Append(throws))
            .Options;
    }

    private static OutboxMessage Message() =>
        new()
        {
            Id = Kernel.Keys.Next(),
            Kind = "MeasureChanged",
            Body = "{}",
            RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            DeliveredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

    /// <summary>Throws at one step of a save, the first time.</summary>
    private sealed class ThrowsOnce(string step)
        : SaveChangesInterceptor,
            IDbCommandInterceptor,
            IDbTransactionInterceptor
    {
        public bool HasThrown { get; private set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) => At(result);

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        ) => At(result);

        public override Task SaveChangesFailedAsync(
            DbContextErrorEventData eventData,
            CancellationToken cancellationToken = default
        ) => At(0).AsTask();

        public InterceptionResult<DbCommand> CommandCreating(
            CommandCorrelatedEventData eventData,
            InterceptionResult<DbCommand> result
        )
        {
            Throw(nameof(IDbCommandInterceptor.CommandCreating));
            return result;
        }

        public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => At(result);

        public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default
        ) => At(result);

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        ) => At(result);

        public Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        ) => At(0).AsTask();

        private ValueTask<T> At<T>(T result, [System.Runtime.CompilerServices.CallerMemberName] string here = "")
        {
            Throw(here);
            return ValueTask.FromResult(result);
        }

        private void Throw(string here)
        {
            if (here == step && !HasThrown)
            {
                HasThrown = true;
                throw new InvalidOperationException($"Of the test, at {here}.");
            }
        }
    }
}
