using Graph;
using Host.Access;
using Kernel.Access;
using Kernel.Data;
using Kernel.Events;

namespace Host;

/// <summary>The composition: the only place where modules are named together.</summary>
internal static class Application
{
    public static WebApplication Build(string[] options)
    {
        var builder = WebApplication.CreateBuilder(
            // Settings lie beside the program, wherever it is started from.
            new WebApplicationOptions { Args = options, ContentRootPath = AppContext.BaseDirectory }
        );
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddStorage().AddGraph();
        foreach (var module in Modules.All)
        {
            module.Register(services);
        }

        services.AddSingleton(new EventCatalog(Modules.All.Select(m => m.GetType().Assembly)));
        services.AddSingleton<Relay>();
        services.AddSingleton<Tail>();
        services.AddHostedService(provider => provider.GetRequiredService<Tail>());
        services.AddSingleton<Installation>();
        services.AddOptions<AuthOptions>().BindConfiguration("Auth");
        services.AddSingleton<DevelopmentIssuer>();
        services.AddSingleton<IIdentify, Tokens>();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<DemoOptions>().BindConfiguration("Demo");

        // What serves is nobody's business.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapGraph();
        app.MapSignIn();
        return app;
    }
}
