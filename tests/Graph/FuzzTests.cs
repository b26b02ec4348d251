using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// Random operations generated from the schema, valid and damaged, for a limited time: each gets an answer, never an
/// internal error.
/// </summary>
public sealed class FuzzTests(TestHost host) : IClassFixture<TestHost>
{
    private const int Seconds = 8;
    private static readonly string[] Oddities =
    [
        "null",
        "-1",
        "0",
        "2147483648",
        "1e400",
        "\"\"",
        "\"%\"",
        "\"\\u0000\"",
        "\"2026-02-30\"",
        "[]",
        "[[1]]",
        "{}",
        "{ a: { b: $v } }",
        "$v",
        "POLICY",
        "true",
        "\"6JYR\"",
        "\"\"\"block\"\"\"",
    ];

    [Fact]
    public Task Whole_operations_are_answered_without_a_fault() =>
        Sample((random, operation) => JsonSerializer.Serialize(new { query = operation, variables = new { v = 1 } }));

    [Fact]
    public Task Damaged_documents_are_answered_without_a_fault() =>
        Sample((random, operation) => JsonSerializer.Serialize(new { query = Damaged(random, operation) }));

    [Fact]
    public Task Damaged_requests_are_answered_without_a_fault() =>
        Sample(
            (random, operation) =>
                Damaged(random, JsonSerializer.Serialize(new { query = operation, variables = new { v = "x" } }))
        );

    private Task Sample(Func<Random, string, string> body)
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        return Gen.Int.SampleAsync(
            async seed =>
            {
                var random = new Random(seed);
                await Check(body(random, Operation(random, model)));
            },
            threads: 2,
            time: Seconds
        );
    }

    private async Task Check(string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await host.Http.PostAsync("/graphql", content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{text} {body}");
        using var answer = JsonDocument.Parse(text);
        Assert.False(text.Contains("\"INTERNAL\"", StringComparison.Ordinal), $"{text} {body}");
    }

    private static string Operation(Random random, GraphModel model)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "query Q($v: Int) " : "");
        Select(random, model, model.Query, text, 0);
        return text.ToString();
    }

    private static void Select(Random random, GraphModel model, GraphType type, StringBuilder text, int depth)
    {
        text.Append("{ ");
        var fields = type switch
        {
            ObjectType one => one.Fields.ToList(),
            InterfaceType common => common.Fields,
            _ => [],
        };
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (fields.Count == 0 || random.Next(12) == 0)
            {
                text.Append("__typename ");
                continue;
            }

            var field = fields[random.Next(fields.Count)];
            text.Append(random.Next(8) == 0 ? $"a{random.Next(9)}: " : "").Append(field.Name);
            Arguments(random, field, text);
            text.Append(random.Next(20) == 0 ? " @include(if: $v)" : "");
            var leaf = field.Type.Leaf;
            if (leaf is ObjectType or InterfaceType or UnionType)
            {
                if (depth < 6)
                {
                    Select(random, model, leaf, text, depth + 1);
                }
                else
                {
                    text.Append(" { __typename }");
                }
            }

            text.Append(' ');
        }

        text.Append("} ");
    }

    private static void Arguments(Random random, Field field, StringBuilder text)
    {
        var given = field.Arguments.Where(a => a.Type.Required || random.Next(3) == 0).ToList();
        if (given.Count > 0)
        {
            text.Append('(').AppendJoin(", ", given.Select(a => $"{a.Name}: {Value(random, a.Type, 0)}")).Append(')');
        }
    }

    private static string Value(Random random, TypeRef type, int depth)
    {
        if (random.Next(10) == 0)
        {
            return Oddities[random.Next(Oddities.Length)];
        }

        if (type.Item is { } item)
        {
            return $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(random, item, depth + 1)))}]";
        }

        return type.Named switch
        {
            EnumType choice => choice.Members[random.Next(choice.Members.Count)].Name,
            InputType input when depth < 5 => Input(random, input, depth),
            InputType => "{}",
            _ => type.Leaf.Name switch
            {
                "Int" => random.Next(-2, 60).ToString(CultureInfo.InvariantCulture),
                "Long" => "350824001001",
                "Decimal" => "0.5",
                "Boolean" => "true",
                "Date" => "\"2026-03-01\"",
                "DateTime" => "\"2026-03-01T00:00:00Z\"",
                "Month" => "\"2026-03\"",
                _ => "\"a_%\"",
            },
        };
    }

    private static string Input(Random random, InputType input, int depth)
    {
        var fields = input.Fields.ToList();
        var chosen = Enumerable
            .Range(0, random.Next(1, 3))
            .Select(_ => fields[random.Next(fields.Count)])
            .DistinctBy(f => f.Name);
        return $"{{ {string.Join(", ", chosen.Select(f => $"{f.Name}: {Value(random, f.Type, depth + 1)}"))} }}";
    }

    private static string Damaged(Random random, string text)
    {
        const string bits = "{}()[]\"\\:$@!|&,.#-0Aé\u0000\ud83d ";
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 5); i > 0 && damaged.Length > 1; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, Math.Min(random.Next(1, 10), damaged.Length - at));
                    break;
                case 1:
                    damaged.Insert(at, bits[random.Next(bits.Length)]);
                    break;
                case 2:
                    damaged[at] = bits[random.Next(bits.Length)];
                    break;
                default:
                    var length = Math.Min(random.Next(1, 40), damaged.Length - at);
                    damaged.Insert(at, damaged.ToString(at, length));
                    break;
            }
        }

        return damaged.ToString();
    }
}
