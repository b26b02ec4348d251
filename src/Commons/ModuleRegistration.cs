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

/// <summary>How a module offers itself to the seams that the house knows.</summary>
public static class ModuleRegistration
{
    /// <summary>
    /// Adds the module's context and, by a scan of its assembly, its reactions, its measures, its deadlines, what it remembers of reads, holds on persons and keeps for a time, its permissions and its part of
    /// the demonstration. What it adds to the graph needs no registration: the graph reads the assemblies of all modules.
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
                                typeof(IHoldPersonalData),
                                typeof(IRetain),
                                typeof(IDemonstrate)
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
