using Host.Access;
using Kernel.Settings;

namespace Host.Verbs;

/// <summary>Prints a bearer token for somebody of the demonstration, for scripts; in Development alone.</summary>
internal static class Token
{
    public static Task Print(IServiceProvider services, string name)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            throw new StartupException(
                "仅限开发环境 · Tokens are printed in Development alone; elsewhere your OpenID Connect issuer makes them."
            );
        }

        return Console.Out.WriteLineAsync(services.GetRequiredService<DevelopmentIssuer>().Issue(name).Token);
    }
}
