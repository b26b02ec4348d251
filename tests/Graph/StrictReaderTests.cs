#if !SQLSERVER
using Graph.Tests.Hosting;
using Strict;

namespace Graph.Tests;

/// <summary>The graph reads each value as the type that SQL Server gives to its expression.</summary>
public sealed class StrictReaderTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_kind_of_figure_list_and_key_is_read_as_sql_server_would_return_it()
    {
        await host.Data(Readme.YearEndQuery, new { town = 350824001000, year = 2026 });
        await host.Data(
            """
            {
              visits(first: 2, order: [{ visitedOn: DESC }]) { totalCount nodes { id visitedOn purpose officials { name } household { code } } }
              visitsAggregate { count groupBy(by: [PURPOSE, VISITED_ON_MONTH]) { count purpose visitedOnMonth } }
              petitions(first: 3, where: { state: { neq: CONCLUDED } }) { nodes { number receivedOn dueProvisional } }
              orgUnit(code: 350824001000) { children(first: 5) { nodes { code visits(first: 2) { totalCount nodes { visitedOn } } } } }
            }
            """
        );
        Assert.True(StrictReaders.Count > 8, $"Only {StrictReaders.Count} statements were read strictly.");
        Assert.Empty(StrictReaders.Breaches);
        Assert.Empty(StrictReaders.Strange);
    }

    [Theory]
    [InlineData("SELECT COUNT(*) FROM [visits].[Visits] AS [v]", "int")]
    [InlineData("SELECT COUNT_BIG(*) FROM [visits].[Visits] AS [v]", "bigint")]
    [InlineData(
        "SELECT [v].[Id], [v].[VisitedOn], [v].[Purpose] FROM [visits].[Visits] AS [v]",
        "bigint date nvarchar"
    )]
    [InlineData(
        "SELECT SUM(CAST([v].[Version] AS bigint)), SUM([v].[Version]) FROM [visits].[Visits] AS [v]",
        "bigint int"
    )]
    [InlineData(
        "SELECT MAX([v].[VisitedOn]), DATEPART(year, [v].[VisitedOn]) * 100 FROM [visits].[Visits] AS [v]",
        "date int"
    )]
    [InlineData(
        "SELECT CASE WHEN [v].[Id] = 1 THEN CAST(1 AS bit) ELSE CAST(0 AS bit) END FROM [visits].[Visits] AS [v]",
        "bit"
    )]
    [InlineData(
        "SELECT [b].* FROM (SELECT [v].[Id] AS [K], 0 AS [N] FROM [visits].[Visits] AS [v]) AS [b]",
        "bigint int"
    )]
    [InlineData("SELECT [k].[value] FROM OPENJSON(@p) WITH ([value] bigint '$') AS [k]", "bigint")]
    public void The_type_of_an_expression_is_known(string text, string types) =>
        Assert.Equal(types, string.Join(' ', TsqlTypes.Of(text)));
}
#endif
