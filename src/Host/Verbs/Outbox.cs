using System.Globalization;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Settings;

namespace Host.Verbs;

/// <summary>What an operator decides about events that could not be told.</summary>
internal static class Outbox
{
    /// <summary>A row for each message that was set aside.</summary>
    public static async Task List(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().Ready(CancellationToken.None);
        foreach (
            var state in await services
                .GetRequiredService<OutboxOperations>()
                .Look(withSealed: true, CancellationToken.None)
        )
        {
            Console.WriteLine(
                $"{state.Module, -12} 待送达 · waiting {state.Waiting}, 搁置 · set aside {state.SetAside.Count}"
            );
            foreach (var message in state.SetAside)
            {
                Console.WriteLine(
                    $"  {message.Id} {message.Kind} {message.Subject} {message.RaisedAt:u} ×{message.Attempts} {message.Fault}"
                );
            }
        }
    }

    /// <summary>Lets one be told again, by whatever host serves.</summary>
    public static async Task Retell(IServiceProvider services, string module, string id)
    {
        await services.GetRequiredService<Migrator>().Ready(CancellationToken.None);
        if (
            !long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            || !await services.GetRequiredService<OutboxOperations>().TellAgain(module, number, CancellationToken.None)
        )
        {
            throw new StartupException(
                $"{module} 没有搁置的事件 {id} · {module} has set no event {id} aside; 'Host outbox' lists them."
            );
        }

        Console.WriteLine("将再次送达 · It is told again.");
    }
}
