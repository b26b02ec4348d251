using Commons.Cases;
using Commons.Demonstration;
using Commons.Measures;
using Commons.Posts;
using Commons.Reads;
using Commons.Retention;
using Commons.Rights;
using Kernel;
using Kernel.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Commons;

/// <summary>Registers a module.</summary>
public static class ModuleRegistration
{
    /// <summary>
    /// Registers the module's context and, by a scan of its assembly, its event handlers, measures, deadlines, read logs, personal
    /// data, retention policies, permissions and demonstration. Types of the graph need no registration: the graph reads the
    /// assemblies of all modules.
    /// </summary>
    public static IServiceCollection AddModule<TContext>(this IServiceCollection services, IModule module)
        where TContext : ModuleContext =>
        services
            .AddContext<TContext>(module)
            .Scan(scan =>
                scan.FromAssemblyOf<TContext>()
                    .AddClasses(
                        type =>
                            type.AssignableToAny(
                                typeof(IEventHandler<>),
                                typeof(IMeasureSource),
                                typeof(IDeadlines),
                                typeof(IReadLog),
                                typeof(IPersonalDataSource),
                                typeof(IRetentionPolicy),
                                typeof(IDemonstration)
                            ),
                        publicOnly: false
                    )
                    .AsImplementedInterfaces()
                    .WithScopedLifetime()
                    .AddClasses(type => type.AssignableTo<IGrants>(), publicOnly: false)
                    .AsImplementedInterfaces()
                    .WithSingletonLifetime()
            );
}
