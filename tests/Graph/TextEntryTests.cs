using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Wherever a change takes a text in, one that shows nothing is empty, and control characters are refused.</summary>
public sealed class TextEntryTests(TestHost host) : IClassFixture<TestHost>
{
    private GraphModel Model => host.Services.GetRequiredService<GraphModel>();

    [Fact]
    public async Task Every_text_of_every_change_is_looked_at()
    {
        var looked = 0;
        foreach (var change in Model.Mutation!.Fields)
        {
            var input = (InputType)change.Arguments.Single().Type.Leaf;
            foreach (var path in Texts(input, []))
            {
                looked++;
                foreach (var bad in new[] { "a\u202Eb", "a\u0007b" })
                {
                    Assert.Contains(
                        ("TEXT_FORBIDDEN", string.Join('.', path)),
                        await Refusals(change, input, path, bad)
                    );
                }
            }
        }

        Assert.InRange(looked, 50, int.MaxValue);
    }

    [Theory]
    [InlineData("enterOfficial", "name")]
    [InlineData("setUpPost", "title")]
    [InlineData("registerMatter", "petitioner.name")]
    [InlineData("enterHousehold", "contact.name")]
    public async Task A_text_that_shows_nothing_is_empty(string name, string place)
    {
        var change = Model.Mutation!.Find(name)!;
        var input = (InputType)change.Arguments.Single().Type.Leaf;
        foreach (var nothing in new[] { "\u200B", "\uFEFF", "\u200B \uFEFF\u2060", "\u3164" })
        {
            Assert.Contains(("TEXT_EMPTY", place), await Refusals(change, input, place.Split('.'), nothing));
        }
    }

    private async Task<IReadOnlyList<(string Code, string Path)>> Refusals(
        Field change,
        InputType input,
        IReadOnlyList<string> path,
        string text
    )
    {
        var answer = await host.Data(
            $"mutation($input: {input.Name}!) {{ {change.Name}(input: $input) {{ errors {{ ... on Error {{ code path }} }} }} }}",
            new { input = Object(input, path, text) }
        );
        return
        [
            .. answer
                .GetProperty(change.Name)
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e =>
                    (
                        e.GetProperty("code").GetString()!,
                        string.Join('.', e.GetProperty("path").EnumerateArray().Skip(1).Select(s => s.ToString()))
                    )
                ),
        ];
    }

    // Every text below an input, those of lists by their first item.
    private static IEnumerable<IReadOnlyList<string>> Texts(InputType input, IReadOnlyList<string> path) =>
        input.Fields.SelectMany(field =>
        {
            IReadOnlyList<string> here = field.Type.IsList ? [.. path, field.Name, "0"] : [.. path, field.Name];
            return field.Type.Leaf switch
            {
                ScalarType { Name: "String" } => [here],
                InputType nested => Texts(nested, here),
                _ => Enumerable.Empty<IReadOnlyList<string>>(),
            };
        });

    // What is needed, and what lies on the path to the text.
    private static Dictionary<string, object?> Object(InputType input, IReadOnlyList<string> path, string text) =>
        input
            .Fields.Where(f => f.Type.Required || (path.Count > 0 && path[0] == f.Name))
            .ToDictionary(
                f => f.Name,
                f => Value(f.Type, path.Count > 0 && path[0] == f.Name ? [.. path.Skip(1)] : null, text)
            );

    private static object? Value(TypeRef type, IReadOnlyList<string>? path, string text) =>
        type.IsList
            ? new[] { Value(type.Item!, path is null ? null : [.. path.Skip(1)], text) }
            : type.Leaf switch
            {
                InputType nested => Object(nested, path ?? [], text),
                EnumType choice => choice.Members[0].Name,
                ScalarType { Name: "String" } => path is null ? "x" : text,
                ScalarType { Name: "ID" } => "x",
                ScalarType { Name: "Date" } => "2026-01-05",
                ScalarType { Name: "Month" } => "2026-01",
                ScalarType { Name: "Boolean" } => true,
                _ => 1,
            };
}
