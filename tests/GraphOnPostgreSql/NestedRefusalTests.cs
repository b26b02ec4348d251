using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Graph.Tests;

/// <summary>
/// The storage fails for one of several modules that are read concurrently, at any depth: the operation is refused for that reason, and
/// not because the other fields were cancelled.
/// </summary>
public sealed class NestedRefusalTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Lists =
        "visits(first: 1) { nodes { id } } petitions(first: 1) { nodes { id } } disputes(first: 1) { nodes { id } } notices(first: 1) { nodes { id } }";

    public static TheoryData<string, string> Places()
    {
        string[] operations =
        [
            $"{{ {Lists} }}",
            $"{{ orgUnit(code: 350824001000) {{ {Lists} }} }}",
            $"{{ orgUnit(code: 350824001000) {{ children(first: 3) {{ nodes {{ {Lists} }} }} }} }}",
            $"{{ officials(first: 1) {{ nodes {{ id }} }} orgUnit(code: 350824001000) {{ children(first: 3) {{ nodes {{ scorecard(year: 2026) {{ total }} {Lists} }} }} }} }}",
        ];
        var places = new TheoryData<string, string>();
        foreach (var operation in operations)
        {
            foreach (var schema in new[] { "visits", "petitions", "disputes", "publicity" })
            {
                places.Add(operation, schema);
            }
        }

        return places;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_a_nested_field_is_refused_for_refuses_the_operation(string operation, string schema)
    {
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Fail(SqlStatement statement)
        {
            if (statement.Schema == schema && Foreground.IsCurrent)
            {
                throw new NpgsqlException("Exception while reading from stream", new IOException("Connection reset"));
            }
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = operation }),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        Foreground.Enter();
        statements.Sending += Fail;
        try
        {
            using var response = await host.Http.SendAsync(request);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var code = answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "STORAGE_UNAVAILABLE"), (response.StatusCode, code));
        }
        finally
        {
            statements.Sending -= Fail;
        }
    }
}
