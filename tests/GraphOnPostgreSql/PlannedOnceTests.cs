using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>For most of our statements, parsing and planning costs the server more than execution.</summary>
public sealed class PlannedOnceTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Asked = "SELECT count(*) FROM visits.\"Visits\"";

    [Fact]
    public async Task A_statement_that_comes_again_is_planned_once_for_a_connection()
    {
        var store = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits");
        await using var connection = store.Connect();
        await connection.OpenAsync();
        for (var time = 0; time < 3; time++)
        {
            await Number(connection, Asked);
        }

        Assert.Equal(
            1L,
            await Number(connection, $"SELECT count(*) FROM pg_prepared_statements WHERE statement = '{Asked}'")
        );
    }

    [Fact]
    public async Task A_page_without_conditions_and_a_single_key_need_no_plan_for_their_values()
    {
        var key = GlobalId.Text(GlobalId.TagOf("Visit"), 4_611_686_018_427_387_001);
        await IsPlannedForAnyValues("{visits(first:3){nodes{id}}}", "%\"Visits\"%LIMIT 4");
        await IsPlannedForAnyValues(
            $$"""{ node(id: "{{key}}") { ... on Visit { visitedOn } } }""",
            "%\"Visits\"%v.\"Id\" = $1%"
        );
    }

    // The server makes a few custom plans before it switches to a generic one.
    private async Task IsPlannedForAnyValues(string asked, string text)
    {
        var store = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits");
        await Eventually.Holds(async () =>
        {
            for (var time = 0; time < 10; time++)
            {
                using var answer = await host.Http.GetAsync($"/graphql?query={Uri.EscapeDataString(asked)}");
                answer.EnsureSuccessStatusCode();
            }

            await using var connection = store.ConnectForReading();
            await connection.OpenAsync();
            return await Number(
                    connection,
                    $"SELECT COALESCE(SUM(generic_plans), 0)::bigint FROM pg_prepared_statements WHERE statement LIKE '{text}'"
                ) > 0;
        });
    }

    private static async Task<long> Number(System.Data.Common.DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
