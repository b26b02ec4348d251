using Graph.Tests.Hosting;

namespace Graph.Tests;

public sealed class NodeTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_kind_of_record_is_found_again_by_its_id()
    {
        const string lists = """
            {
              orgUnits(first: 1) { nodes { __typename id } }
              officials(first: 1) { nodes { __typename id } }
              households(first: 1) { nodes { __typename id } }
              visits(first: 1) { nodes { __typename id } }
              visitIssues(first: 1) { nodes { __typename id } }
              petitions(first: 1) { nodes { __typename id } }
              disputes(first: 1) { nodes { __typename id } }
              aidCases(first: 1) { nodes { __typename id } }
              notices(first: 1) { nodes { __typename id } }
              schemes(first: 1) { nodes { __typename id } }
            }
            """;
        var records = (await host.Data(lists))
            .EnumerateObject()
            .Select(l => l.Value.GetProperty("nodes")[0])
            .Select(n => (Type: n.GetProperty("__typename").GetString(), Id: n.GetProperty("id").GetString()))
            .ToList();
        var data = await host.Data(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
            new { ids = records.Select(r => r.Id) }
        );
        Assert.Equal(
            records,
            data.GetProperty("nodes")
                .EnumerateArray()
                .Select(n => (n.GetProperty("__typename").GetString(), n.GetProperty("id").GetString()))
        );
    }

    [Fact]
    public async Task A_node_shows_the_fields_of_its_own_kind()
    {
        var id = (await host.Data("{ orgUnit(code: 350824001000) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        var data = await host.Data(
            "query ($id: ID!) { node(id: $id) { id ... on OrgUnit { name parent { name } } ... on Visit { summary } } }",
            new { id }
        );
        Assert.Equal("平川街道", data.GetProperty("node").GetProperty("name").GetString());
        Assert.Equal("武平县", data.GetProperty("node").GetProperty("parent").GetProperty("name").GetString());
        Assert.False(data.GetProperty("node").TryGetProperty("summary", out _));
    }

    [Fact]
    public async Task A_record_that_is_gone_is_null()
    {
        var id = (await host.Data("{ orgUnit(code: 350824001000) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString()!;
        var other = $"{id[..9]}{(id[9] == 'A' ? 'Q' : 'A')}{id[10..]}";
        Assert.Equal(
            System.Text.Json.JsonValueKind.Null,
            (await host.Data("query ($id: ID!) { node(id: $id) { id } }", new { id = other }))
                .GetProperty("node")
                .ValueKind
        );
    }

    [Fact]
    public async Task An_id_has_one_spelling()
    {
        var id = (await host.Data("{ orgUnit(code: 350824001000) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString()!;
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var twin = id[..^1] + letters[letters.IndexOf(id[^1]) ^ 1];
        Assert.Equal(
            "ID_MALFORMED",
            (await host.Error("query ($id: ID!) { node(id: $id) { id } }", new { id = twin })).Code
        );
    }

    [Fact]
    public async Task Fields_are_skipped_and_included_as_the_variables_say()
    {
        const string query = """
            query ($yes: Boolean!, $no: Boolean!) {
              orgUnit(code: 350824001000) {
                a: name @include(if: $yes)
                b: name @include(if: $no)
                c: name @skip(if: $yes)
                ...more @include(if: $no)
                ... @include(if: $yes) { d: name }
                children(first: 1) @skip(if: $yes) { totalCount }
                children(first: 1) @include(if: $yes) { nodes { kind } }
              }
            }
            fragment more on OrgUnit { e: name }
            """;
        var unit = (await host.Data(query, new { yes = true, no = false })).GetProperty("orgUnit");
        Assert.Equal(["a", "d", "children"], unit.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["nodes"], unit.GetProperty("children").EnumerateObject().Select(p => p.Name));
    }
}
