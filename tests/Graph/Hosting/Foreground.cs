using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Graph.Tests.Hosting;

/// <summary>Tells what a host does for a request, or for a test that calls it directly, from what its background loops do.</summary>
internal sealed class Foreground : IStartupFilter
{
    private static readonly AsyncLocal<bool> Current = new();

    /// <summary>Whether the running code is in the foreground.</summary>
    public static bool IsCurrent => Current.Value;

    /// <summary>Puts what the calling method does from here on in the foreground.</summary>
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
