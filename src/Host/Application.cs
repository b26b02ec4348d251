using Graph.Hosting;
using Host.Access;
using Host.Moving;
using Host.Watching;
using Kernel.Access;
using Kernel.Background;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.Options;

namespace Host;

/// <summary>The composition: the only place where modules are named together.</summary>
internal static class Application
{
    /// <param name="options">The settings.</param>
    /// <param name="clock">The time; the machine's, where none is given.</param>
    /// <param name="adapt">Changes what is registered, before it is built.</param>
    /// <exception cref="StartupException">The settings are wrong; one line for each mistake.</exception>
    public static WebApplication Build(
        string[] options,
        TimeProvider? clock = null,
        Action<IServiceCollection>? adapt = null
    )
    {
        ProcessCulture.Set();
        var builder = WebApplication.CreateBuilder(
            // Settings lie beside the program, wherever it is started from.
            new WebApplicationOptions { Args = options, ContentRootPath = AppContext.BaseDirectory }
        );
        var services = builder.Services;
        // The one place where the machine's clock comes in; everybody else is given it.
#pragma warning disable RS0030
        services.AddSingleton(clock ?? TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton<HostLifecycle>();
        services.AddStorage().AddGraph().AddMoving();
        foreach (var module in Modules.All)
        {
            module.Register(services);
        }

        services.AddSingleton(new EventCatalog(Modules.All.Select(m => m.GetType().Assembly)));
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<OutboxReader>();
        services.AddSingleton<OutboxOperations>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxReader>());
        services.AddSingleton<PersonalKeys>();
        services.AddSingleton<Installation>();
        services.AddSettings<AuthOptions>(
            "Auth",
            (auth, configuration) => auth.Faults().Concat(ServiceAccountRules.Faults(configuration, Modules.All))
        );
        services.AddSingleton<DevelopmentIssuer>();
        services.AddSingleton<IAuthenticator, Tokens>();
        services.AddSettings<ProxiesOptions>("Proxies", (proxies, _) => Proxies.Faults(proxies));
        services.AddSettings<DemoOptions>("Demo");
        services.AddSettings<StoppingOptions>("Stopping");
        services
            .AddOptions<HostOptions>()
            .Configure<IOptions<StoppingOptions>>((host, stopping) => host.ShutdownTimeout = stopping.Value.Timeout);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddCompression();
        services.AddCors();
        services.AddProbes();
        builder.AddEventLines();
        builder.AddTelemetry();

        // What serves is nobody's business.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var sections = services.Select(s => s.ImplementationInstance).OfType<SettingsSection>().ToList();
        SettingsCheck.Check(builder.Configuration, sections, options, PlatformSettings.Faults(builder.Configuration));
        adapt?.Invoke(services);
        var app = builder.Build();
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseRequestIds();
        app.UseResponseCompression();
        app.UseCrossOrigin();
        app.MapProbes();
        app.MapGraph();
        app.MapSignIn();
        return app;
    }
}
