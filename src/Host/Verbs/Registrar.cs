using Commons.Posts;
using Commons.Store;
using Kernel.Access;
using Kernel.Storage;

namespace Host.Verbs;

/// <summary>
/// Makes the first registrar of a new installation, who then enters everybody else in the graph. Nobody can appoint themselves there,
/// so the way in belongs to the operator of the machine.
/// </summary>
internal static class Registrar
{
    public static Task Appoint(IServiceProvider services, string number, string name, string unit) =>
        Interruptible.Run(async cancellation =>
        {
            await services.GetRequiredService<Installation>().Migrate(cancellation);
            // Of two at once the second finds the first in post.
            await using var held = await services
                .GetRequiredService<InstallationLock>()
                .Acquire(InstallationLock.Preparation, cancellation);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentIdentity>().Act = "registrar appoint";
            var db = scope.ServiceProvider.GetRequiredService<CommonsContext>();
            var first = scope.ServiceProvider.GetRequiredService<FirstRegistrar>();
            var at = await first.Appoint(db, number, name, unit, cancellation);
            Console.WriteLine(
                $"已任命 {name}（{number}）为 {at} 组织人事管理员 · {name} ({number}) is registrar of {at} from today on; running hosts follow within seconds."
            );
        });
}
