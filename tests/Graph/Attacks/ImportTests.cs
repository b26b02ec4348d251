using System.Text;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>Import lists that point elsewhere, and lists with content that spreadsheets or browsers would execute.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private const string Secret = "root:x:0:0:9f8e7d";
    private readonly string folder = Directory.CreateTempSubdirectory("lists-").FullName;
    private string[] installation = [];

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            installation = await Installations.Take();
        }
    }

    public async Task DisposeAsync()
    {
        if (Installations.Available)
        {
            await Installations.Drop(installation);
        }

        Directory.Delete(folder, recursive: true);
    }

    [ServiceFact]
    public async Task A_list_that_leads_to_another_file_tells_nothing_of_it()
    {
        var (inner, secret) = (Path.Combine(folder, "dist"), Path.Combine(folder, "secret"));
        Directory.CreateDirectory(inner);
        await File.WriteAllTextAsync(secret, $"{Secret}\n{Secret}\n");
        File.CreateSymbolicLink(Path.Combine(inner, "villages.csv"), secret);
        File.CreateSymbolicLink(Path.Combine(folder, "link.csv"), secret);
        foreach (
            var path in new[]
            {
                inner,
                Path.Combine(folder, "link.csv"),
                Path.Combine(inner, "..", "secret"),
                Path.Combine(folder, "nowhere"),
            }
        )
        {
            foreach (var kind in new[] { "divisions", "calendar" })
            {
                var line = await HostRun.Refused(["import", kind, path, .. Here]);
                Assert.DoesNotContain("root:", line, StringComparison.Ordinal);
            }
        }
    }

    [ServiceFact]
    public async Task Names_that_a_spreadsheet_or_a_terminal_would_obey_are_not_taken_over()
    {
        var list = Path.Combine(folder, "list.csv");
        string[] names = ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(1)", "河\u001b[31m东", "河\u0007东"];
        var rows = names.Select((name, i) => $"{350824001901 + i},{name},Village,350824001000");
        await File.WriteAllLinesAsync(
            list,
            ["code,name,level,parent_code", .. rows, "35\u001b]0;x,河东,Village,350824001000"],
            Encoding.UTF8
        );
        var run = await HostRun.Of(["import", "divisions", list, .. Here]);
        Assert.Equal(1, run.Code);
        Assert.Contains($"{names.Length + 1} rejected", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing changed", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, run.Errors.Split("spreadsheet formula").Length - 1);
        Assert.DoesNotContain('\u001b', run.Errors);
        Assert.DoesNotContain('\u0007', run.Errors);
    }

    private string[] Here => [.. installation, "--environment=Development"];
}
