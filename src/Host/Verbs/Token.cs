using Host.Access;
using Kernel.Settings;

namespace Host.Verbs;

/// <summary>Prints a bearer token for a demonstration account, for scripts; in Development only.</summary>
internal static class Token
{
    public static Task Print(IServiceProvider services, string name)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            throw new StartupException(
                "仅限开发环境 · Tokens are only printed in Development; elsewhere your OpenID Connect issuer creates them."
            );
        }

        return Console.Out.WriteLineAsync(services.GetRequiredService<DevelopmentIssuer>().Issue(name).Token);
    }
}
