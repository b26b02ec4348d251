using System.Globalization;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Settings;
using Kernel.Storage;

namespace Host.Verbs;

/// <summary>The verbs for events that could not be delivered.</summary>
internal static class Outbox
{
    /// <summary>Prints a row for each dead letter.</summary>
    public static async Task List(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().Ready(CancellationToken.None);
        var unreadable = new UnreadableRecords();
        foreach (
            var state in await services
                .GetRequiredService<OutboxOperations>()
                .Look(withSealed: true, unreadable, CancellationToken.None)
        )
        {
            Console.WriteLine(
                $"{state.Module, -12} 待投递 · waiting {state.Waiting}, 搁置 · dead letters {state.DeadLetters.Count}"
            );
            foreach (var message in state.DeadLetters)
            {
                Console.WriteLine(
                    $"  {message.Id} {message.Kind} {message.Subject} {message.RaisedAt:u} ×{message.Attempts} {message.Fault}"
                );
            }
        }

        if (unreadable.Fault is { } fault)
        {
            Console.WriteLine($"有事件无法读取 · Some events cannot be read and are left out: {fault.Message}");
        }
    }

    /// <summary>Has one redelivered by any serving host.</summary>
    public static async Task Redeliver(IServiceProvider services, string module, string id)
    {
        await services.GetRequiredService<Migrator>().Ready(CancellationToken.None);
        if (
            !long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            || !await services.GetRequiredService<OutboxOperations>().Redeliver(module, number, CancellationToken.None)
        )
        {
            throw new StartupException(
                $"{module} 没有搁置的事件 {id} · {module} has no dead letter {id}; 'Host outbox' lists them."
            );
        }

        Console.WriteLine("将重新投递 · It will be delivered again.");
    }
}
