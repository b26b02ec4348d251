using Commons.Posts;
using Commons.Store;
using Kernel.Access;
using Kernel.Storage;

namespace Host.Verbs;

/// <summary>
/// Appoints the first registrar of a new installation, who then enters everyone else in the graph. No one can appoint themselves
/// there, so the first appointment is the operator's.
/// </summary>
internal static class Registrar
{
    public static Task Appoint(IServiceProvider services, string number, string name, string unit) =>
        Interruptible.Run(async cancellation =>
        {
            await services.GetRequiredService<Installation>().Migrate(cancellation);
            // Of two at once the second finds a registrar in post.
            await using var held = await services
                .GetRequiredService<InstallationLock>()
                .Acquire(InstallationLock.Preparation, cancellation);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentIdentity>().Act = "registrar appoint";
            var db = scope.ServiceProvider.GetRequiredService<CommonsContext>();
            var first = scope.ServiceProvider.GetRequiredService<FirstRegistrar>();
            var at = await first.Appoint(db, number, name, unit, cancellation);
            Console.WriteLine(
                $"已任命 {name}（{number}）为 {at} 组织人事管理员 · {name} ({number}) is registrar of {at} from today on; running hosts apply it within seconds."
            );
        });
}
