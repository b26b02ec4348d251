using System.ComponentModel.DataAnnotations;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>In every text input, a text without visible characters is empty, and control characters are refused.</summary>
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
                foreach (var bad in new[] { "a\u202Eb", "a\u0007b", "a\u200Eb", "a\u2028b" })
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

    [Fact]
    public async Task A_field_of_one_line_takes_no_line_break_or_tab()
    {
        foreach (var bad in new[] { "a\nb", "a\r\nb", "a\tb" })
        {
            foreach (
                var (name, place) in new[]
                {
                    ("enterOfficial", "name"),
                    ("setUpPost", "title"),
                    ("enterOfficial", "number"),
                }
            )
            {
                var change = Model.Mutation!.Find(name)!;
                var input = (InputType)change.Arguments.Single().Type.Leaf;
                Assert.Contains(("TEXT_FORBIDDEN", place), await Refusals(change, input, [place], bad));
            }

            var notice = Model.Mutation!.Find("draftNotice")!;
            Assert.DoesNotContain(
                ("TEXT_FORBIDDEN", "body"),
                await Refusals(notice, (InputType)notice.Arguments.Single().Type.Leaf, ["body"], bad)
            );
        }
    }

    [Fact]
    public async Task A_number_beyond_its_range_is_refused_whatever_its_size()
    {
        var looked = 0;
        foreach (var change in Model.Mutation!.Fields)
        {
            var input = (InputType)change.Arguments.Single().Type.Leaf;
            foreach (var (path, extremes) in Ranges(input, []))
            {
                looked++;
                foreach (var extreme in extremes)
                {
                    Assert.Contains(
                        ("OUT_OF_RANGE", string.Join('.', path)),
                        await Refusals(change, input, path, extreme)
                    );
                }
            }
        }

        Assert.InRange(looked, 5, int.MaxValue);
    }

    // Every number with a declared range in an input, and extremes of its type (a decimal of more than 28 digits is refused earlier).
    private static IEnumerable<(IReadOnlyList<string> Path, object[] Extremes)> Ranges(
        InputType input,
        IReadOnlyList<string> path
    ) =>
        input.Fields.SelectMany(field =>
        {
            IReadOnlyList<string> here = field.Type.IsList ? [.. path, field.Name, "0"] : [.. path, field.Name];
            return field.Type.Leaf switch
            {
                InputType nested => Ranges(nested, here),
                ScalarType scalar when field.Property?.IsDefined(typeof(RangeAttribute), true) == true =>
                [
                    (
                        here,
                        scalar.Name switch
                        {
                            "Int" => [int.MinValue, int.MaxValue],
                            "Long" => [long.MinValue, long.MaxValue],
                            _ => [1e14m, -1e14m, 1e15m, -1e15m, 1e27m, -1e27m],
                        }
                    ),
                ],
                _ => Enumerable.Empty<(IReadOnlyList<string>, object[])>(),
            };
        });

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
        object text
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

    // Every text in an input, texts in lists by their first item.
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

    // The required fields, and the fields on the path to the text.
    private static Dictionary<string, object?> Object(InputType input, IReadOnlyList<string> path, object text) =>
        input
            .Fields.Where(f => f.Type.Required || (path.Count > 0 && path[0] == f.Name))
            .ToDictionary(
                f => f.Name,
                f => Value(f.Type, path.Count > 0 && path[0] == f.Name ? [.. path.Skip(1)] : null, text)
            );

    private static object? Value(TypeRef type, IReadOnlyList<string>? path, object text) =>
        type.IsList
            ? new[] { Value(type.Item!, path is null ? null : [.. path.Skip(1)], text) }
            : type.Leaf switch
            {
                InputType nested => Object(nested, path ?? [], text),
                _ when path is not null => text,
                EnumType choice => choice.Members[0].Name,
                ScalarType { Name: "String" } => "x",
                ScalarType { Name: "ID" } => "x",
                ScalarType { Name: "Date" } => "2026-01-05",
                ScalarType { Name: "Month" } => "2026-01",
                ScalarType { Name: "Boolean" } => true,
                _ => 1,
            };
}
