using System.Reflection;
using Host;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests;

/// <summary>The product as the architecture tests inspect it: everything derives from the one list of modules.</summary>
internal static class Product
{
    public static IReadOnlyList<IModule> Modules => global::Host.Modules.All;

    public static Assembly Kernel => typeof(IModule).Assembly;

    public static Assembly Graph => typeof(global::Graph.Query).Assembly;

    public static Assembly Commons => typeof(global::Commons.CommonsModule).Assembly;

    public static Assembly Host => typeof(global::Host.Modules).Assembly;

    /// <summary>The modules, except the shared registry.</summary>
    public static IEnumerable<Assembly> Rooms => Modules.Select(m => m.GetType().Assembly).Where(a => a != Commons);

    public static IEnumerable<Assembly> All => [Kernel, Graph, Commons, Host, .. Rooms];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The product's services on a folder that is never created: the models can be inspected, no database is opened.</summary>
    public static IServiceProvider Services { get; } =
        Application.Build(["--Storage:Directory=never", "--Demo:Enabled=false"]).Services;

    public static IReadOnlyList<ModuleStore> Stores { get; } = [.. Services.GetServices<ModuleStore>()];

    public static IEnumerable<string> SourceFiles(params IEnumerable<string> folders) =>
        folders
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f =>
                !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            );

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Monolith.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
