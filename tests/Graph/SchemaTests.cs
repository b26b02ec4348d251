using Graph.Hosting;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

public sealed class SchemaTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public void The_schema_is_the_one_that_is_committed()
    {
        var file = Path.Combine(Repository.Root, "schema.graphql");
        var text = host.Services.GetRequiredService<SchemaText>().Text;
        if (!File.Exists(file) || Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "true")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }

    [Fact]
    public async Task The_schema_is_served_as_it_is_committed() =>
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema.graphql")),
            await host.Http.GetStringAsync("/graphql/schema.graphql")
        );

    [Fact]
    public async Task Everything_in_the_schema_is_described_in_Chinese_and_in_English()
    {
        const string query = """
            {
              __schema {
                types {
                  name description kind
                  fields { name description args { name description } }
                  inputFields { name description }
                  enumValues { name description }
                }
              }
            }
            """;
        var types = (await host.Data(query)).GetProperty("__schema").GetProperty("types").EnumerateArray();
        string[] own = ["String", "Int", "Boolean", "ID", "Float"];
        var bare = types
            .Where(t =>
                !t.GetProperty("name").GetString()!.StartsWith("__", StringComparison.Ordinal)
                && !own.Contains(t.GetProperty("name").GetString())
            )
            .SelectMany(t =>
                Described(t, "")
                    .Concat(
                        new[] { "fields", "inputFields", "enumValues" }
                            .Where(part => t.GetProperty(part).ValueKind != System.Text.Json.JsonValueKind.Null)
                            .SelectMany(part => t.GetProperty(part).EnumerateArray())
                            .SelectMany(m => Described(m, $"{t.GetProperty("name")}."))
                    )
            )
            .Where(d => d.Text?.Contains(" · ") != true)
            .Select(d => d.Name);
        Assert.Empty(bare);
    }

    [Fact]
    public void A_link_says_what_the_node_is_to_the_record_and_not_what_kind_of_node_it_is() =>
        Assert.Empty(
            host.Services.GetRequiredService<Graph.Schema.GraphModel>()
                .Types.OfType<Graph.Schema.ObjectType>()
                .SelectMany(t => t.Fields.Select(f => (Type: t, Field: f)))
                .Where(f =>
                    f.Field.Source is Graph.Schema.LinkSource link && f.Field.Description == link.Target.Description
                )
                .Select(f => $"{f.Type.Name}.{f.Field.Name}")
        );

    private static IEnumerable<(string Name, string? Text)> Described(
        System.Text.Json.JsonElement element,
        string prefix
    )
    {
        var name = prefix + element.GetProperty("name").GetString();
        yield return (name, element.GetProperty("description").GetString());
        if (element.TryGetProperty("args", out var arguments))
        {
            foreach (var argument in arguments.EnumerateArray())
            {
                yield return (
                    $"{name}({argument.GetProperty("name")})",
                    argument.GetProperty("description").GetString()
                );
            }
        }
    }
}
