using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Outbox;

/// <summary>Finds the modules that handle a type of event; looked up once per type.</summary>
/// <param name="scopes">Creates a scope to resolve handlers from.</param>
internal sealed class EventHandlers(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Type, (Kind Kind, FrozenSet<Assembly> Modules)> kinds = new();

    /// <summary>Whether a module handles events of a type.</summary>
    public bool Has(Assembly module, Type happened) => HandlersOf(happened).Modules.Contains(module);

    /// <summary>Calls the handlers of a module; consecutive events of one type are passed together.</summary>
    /// <param name="module">The module.</param>
    /// <param name="services">The module's service scope.</param>
    /// <param name="happened">The events, in order.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task React(
        Assembly module,
        IServiceProvider services,
        IReadOnlyList<IEvent> happened,
        CancellationToken cancellation
    )
    {
        for (var start = 0; start < happened.Count; )
        {
            var type = happened[start].GetType();
            var row = happened.Skip(start).TakeWhile(e => e.GetType() == type).ToList();
            await HandlersOf(type).Kind.React(module, services, row, cancellation);
            start += row.Count;
        }
    }

    private (Kind Kind, FrozenSet<Assembly> Modules) HandlersOf(Type happened) =>
        kinds.GetOrAdd(
            happened,
            type =>
            {
                var kind = (Kind)Activator.CreateInstance(typeof(Kind<>).MakeGenericType(type))!;
                using var scope = scopes.CreateScope();
                return (kind, kind.Reacting(scope.ServiceProvider).Select(r => r.GetType().Assembly).ToFrozenSet());
            }
        );

    /// <summary>Calls handlers for a type that is known only at run time.</summary>
    private abstract class Kind
    {
        public abstract IEnumerable<object> Reacting(IServiceProvider services);

        public abstract Task React(
            Assembly module,
            IServiceProvider services,
            IReadOnlyList<IEvent> happened,
            CancellationToken cancellation
        );
    }

    private sealed class Kind<T> : Kind
        where T : IEvent
    {
        public override IEnumerable<object> Reacting(IServiceProvider services) =>
            services.GetServices<IEventHandler<T>>();

        public override async Task React(
            Assembly module,
            IServiceProvider services,
            IReadOnlyList<IEvent> happened,
            CancellationToken cancellation
        )
        {
            T[] row = [.. happened.Cast<T>()];
            foreach (
                var reaction in services.GetServices<IEventHandler<T>>().Where(r => r.GetType().Assembly == module)
            )
            {
                await reaction.React(row, cancellation);
            }
        }
    }
}
