using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Graph.Tests.Hosting;

/// <summary>Separates the work of a host for a request, or for a test that calls it directly, from the work of its background loops.</summary>
internal sealed class Foreground : IStartupFilter
{
    private static readonly AsyncLocal<bool> Current = new();

    /// <summary>Whether the running code is in the foreground.</summary>
    public static bool IsCurrent => Current.Value;

    /// <summary>Marks the rest of the calling method as foreground work.</summary>
    public static void Enter() => Current.Value = true;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    Enter();
                    return following(context);
                }
            );
            next(app);
        };
}
