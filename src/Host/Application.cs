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
        services.AddSingleton<PersonalKeys>();
        services.AddSingleton<Installation>();
        services.AddOptions<AuthOptions>().BindConfiguration("Auth");
        services.AddSingleton<DevelopmentIssuer>();
        services.AddSingleton<IIdentify, Tokens>();
        services.AddOptions<DemoOptions>().BindConfiguration("Demo");

        var app = builder.Build();
        app.MapGraph();
        app.MapSignIn();
        return app;
    }
}
