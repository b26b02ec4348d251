using Graph.Hosting;
using Host.Access;
using Host.Backups;
using Host.Monitoring;
using Kernel.Access;
using Kernel.Background;
using Kernel.Hosting;
using Kernel.Outbox;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.Options;

namespace Host;

/// <summary>The composition root: the only place that names all modules.</summary>
internal static class Application
{
    /// <param name="options">The settings.</param>
    /// <param name="clock">The clock; by default the machine's.</param>
    /// <param name="adapt">Changes the registrations before they are built.</param>
    /// <exception cref="StartupException">The settings are invalid; one line per error.</exception>
    public static WebApplication Build(
        string[] options,
        TimeProvider? clock = null,
        Action<IServiceCollection>? adapt = null
    )
    {
        ProcessCulture.Set();
        var builder = WebApplication.CreateBuilder(
            // Settings are read from beside the program, wherever it is started from.
            new WebApplicationOptions { Args = options, ContentRootPath = AppContext.BaseDirectory }
        );
        var services = builder.Services;
        // The machine's clock is used only here; everything else receives a TimeProvider.
#pragma warning disable RS0030
        services.AddSingleton(clock ?? TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton<HostLifecycle>();
        services.AddStorage().AddGraph().AddBackups();
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

        // The Server header is not sent.
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
