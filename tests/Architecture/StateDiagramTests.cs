using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Commons.Cases;
using Kernel;

namespace Architecture.Tests;

/// <summary>The state diagrams in <c>src/docs/states.md</c> match the state tables of the aggregates.</summary>
public sealed class StateDiagramTests
{
    private const string Introduction = """
        # 状态图 · State diagrams

        每类记录的状态和步骤。本页由程序中的状态表生成。 The states and steps of each kind of record, drawn from the state tables in the code:
        `UPDATE_SNAPSHOTS=true dotnet test tests/Architecture --filter FullyQualifiedName~StateDiagramTests` writes this page.

        """;

    [Fact]
    public void The_diagrams_show_the_state_tables()
    {
        var file = Path.Combine(Product.Root, "src/docs/states.md");
        var text = Text();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "true")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Text()
    {
        var text = new StringBuilder(Introduction);
        foreach (var room in Product.Rooms.OrderBy(r => r.GetName().Name, StringComparer.Ordinal))
        {
            var documents = Documents(room);
            foreach (
                var entity in room.GetTypes()
                    .Where(typeof(IEntity).IsAssignableFrom)
                    .OrderBy(t => t.Name, StringComparer.Ordinal)
            )
            {
                if (TableOf(entity) is { } table)
                {
                    text.Append('\n')
                        .Append($"## {Chinese(documents, $"T:{entity.FullName}")} · {entity.Name}\n\n")
                        .Append(Diagram(table, documents));
                }
            }
        }

        return text.ToString();
    }

    private static string Diagram(IStateTable table, Dictionary<string, string> documents)
    {
        var lines = new List<string> { "```mermaid", "stateDiagram-v2" };
        lines.AddRange(
            Enum.GetNames(table.State)
                .Select(s => $"    {s}: {Chinese(documents, $"F:{table.State.FullName}.{s}")}<br/>{s}")
        );
        lines.Add($"    [*] --> {Enum.GetNames(table.State)[0]}");
        lines.AddRange(table.Transitions.Select(t => $"    {t.From} --> {t.To}: {t.Chinese}<br/>{t.Step}"));
        lines.AddRange(
            Enum.GetNames(table.State).Except(table.Transitions.Select(t => t.From)).Select(s => $"    {s} --> [*]")
        );
        lines.Add("```");
        return string.Join('\n', lines) + "\n";
    }

    private static IStateTable? TableOf(Type entity) =>
        entity
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(f => f.GetValue(null))
            .OfType<IStateTable>()
            .SingleOrDefault();

    private static Dictionary<string, string> Documents(Assembly assembly) =>
        XDocument
            .Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(
                m => m.Attribute("name")!.Value,
                m => m.Element("summary")!.Value.Trim(),
                StringComparer.Ordinal
            );

    // A summary starts with Chinese.
    private static string Chinese(Dictionary<string, string> documents, string member) =>
        documents[member].Split(" · ", 2) is [var chinese, _] && chinese.All(c => c > 127)
            ? chinese
            : throw new InvalidOperationException($"The summary of {member} does not begin in Chinese.");
}
