using System.Diagnostics;
using System.Reflection;
using Kernel.Storage;

namespace Architecture.Tests;

/// <summary>The structure of every module.</summary>
public sealed class ModuleTests
{
    [Fact]
    public void A_module_exports_itself_and_nothing_else() =>
        Assert.Empty(Product.Rooms.SelectMany(a => Exported(a.GetName().Name!, a.GetExportedTypes())));

    [Fact]
    public void A_second_exported_type_is_noticed()
    {
        Assert.NotEmpty(Exported("Visits", [typeof(Visits.VisitsModule), typeof(ModuleTests)]));
        Assert.NotEmpty(Exported("Visits", [typeof(ModuleTests)]));
        Assert.NotEmpty(Exported("Visits", [typeof(Petitions.PetitionsModule)]));
    }

    [Fact]
    public void Every_folder_of_modules_is_in_the_list() =>
        Assert.Empty(Unlisted(Folders(), Product.Modules.Select(m => m.Name)));

    [Fact]
    public void A_folder_that_is_not_in_the_list_is_noticed() =>
        Assert.Equal(["Disputes"], Unlisted(["Visits", "Disputes"], ["Visits", "Commons"]));

    [Fact]
    public void No_type_is_named_as_its_module() =>
        Assert.DoesNotContain(Product.Rooms.SelectMany(a => a.GetTypes()), t => t.Name == t.Assembly.GetName().Name);

    [Fact]
    public void Concrete_types_are_sealed() =>
        Assert.Empty(Product.All.SelectMany(a => a.GetTypes()).Where(IsOpen).Select(t => t.FullName));

    [Fact]
    public void A_type_left_open_is_noticed() => Assert.True(IsOpen(typeof(LeftOpen)));

    [Fact]
    public void Types_are_named_by_what_they_are()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Dto"];
        Assert.DoesNotContain(
            Product.All.SelectMany(a => a.GetTypes()),
            t => empty.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_day_on_which_something_was_done_lies_in_the_past()
    {
        // Deadlines, validities and tenures may be in the future; a recorded fact may not.
        string[] ahead = ["DueOn", "ValidFrom", "ValidTo", "From", "To", "OpenedOn", "ClosedOn"];
        var free = Product
            .All.SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(global::Graph.ChangeAttribute)) && t.Assembly != Product.Commons)
            .SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyType == typeof(DateOnly) && !ahead.Contains(p.Name))
            .Where(p => !p.IsDefined(typeof(global::Graph.PastAttribute)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}");
        // A visit that has not taken place yet has its own refusal, in the aggregate.
        Assert.Equal(["RecordVisit.VisitedOn"], free);
    }

    [Fact]
    public async Task A_reference_to_a_neighbour_does_not_build()
    {
        var folder = Directory.CreateTempSubdirectory("wall-").FullName;
        try
        {
            var project = Path.Combine(folder, "Intruder.csproj");
            var (props, targets) = (Guard("Directory.Build.props"), Guard("Directory.Build.targets"));
            await File.WriteAllTextAsync(
                project,
                $"""
                <Project>
                  <Import Project="{Path.Combine(Product.Root, "modules", "Directory.Build.targets")}" />
                  <ItemGroup><ProjectReference Include="{Path.Combine(
                    Product.Root,
                    "modules",
                    "Visits",
                    "Visits.csproj"
                )}" /></ItemGroup>
                </Project>
                """
            );
            Assert.True(File.Exists(props) && File.Exists(targets));
            var (code, output) = await Build(project);
            Assert.NotEqual(0, code);
            Assert.Contains("WALL001", output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Guard(string file) => Path.Combine(Product.Root, "modules", file);

    private static IEnumerable<string> Folders() =>
        Directory
            .EnumerateDirectories(Path.Combine(Product.Root, "modules"))
            .Where(d => Directory.EnumerateFiles(d, "*.csproj").Any())
            .Select(d => Path.GetFileName(d)!);

    private static IEnumerable<string> Unlisted(IEnumerable<string> folders, IEnumerable<string> listed) =>
        folders.Except(listed);

    private static IEnumerable<string> Exported(string module, IReadOnlyCollection<Type> exported) =>
        exported.ToList() is [var only] && only.Name == $"{module}Module" && only.IsAssignableTo(typeof(IModule))
            ? []
            : [$"{module} exports {string.Join(", ", exported.Select(t => t.Name))}"];

    private static bool IsOpen(Type type) =>
        type is { IsClass: true, IsSealed: false, IsAbstract: false }
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        && type.Namespace?.EndsWith("Migrations", StringComparison.Ordinal) == false
        && !type.Name.StartsWith("<", StringComparison.Ordinal)
        && type.Name != "Program";

    private static async Task<(int Code, string Output)> Build(string project)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["msbuild", project, "-t:RefuseNeighbours", "-nologo"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output);
    }

#pragma warning disable CA1852 // Left open on purpose: the wall must notice it.
    private class LeftOpen;
#pragma warning restore CA1852
}
