using Graph.Tests.Hosting;
using Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Parsing and planning a statement costs the server more than most of ours take to be carried out.</summary>
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

    private static async Task<long> Number(System.Data.Common.DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
