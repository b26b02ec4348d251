using System.Text.Json;
using Graph.Schema;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Short lists can be ordered by columns of linked records of the same module; long lists, or other modules' records, cannot.</summary>
public sealed class LinkedOrderTests(TestHost host) : IClassFixture<TestHost>
{
    // Sorts after every date.
    private const string None = "none";

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task A_short_list_is_ordered_by_a_column_of_a_linked_record(string direction)
    {
        var data = await host.Data(
            $"{{ officials(first: 50) {{ nodes {{ leaderCases(first: 50, order: [{{ matter: {{ receivedOn: {direction} }} }}]) {{ nodes {{ matter {{ day: receivedOn }} }} }} }} }} }}"
        );
        Assert.True(
            Nodes(data, "officials").Count(o => IsOrdered(o, "leaderCases", "matter", direction)) > 0,
            "No leader took over two cases of different days."
        );
    }

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task Rows_without_a_linked_record_come_last_ascending_and_first_descending(string direction)
    {
        var data = await host.Data(
            $"{{ postingDuties(first: 50) {{ nodes {{ postings(first: 50, order: [{{ notice: {{ draftedOn: {direction} }} }}]) {{ nodes {{ notice {{ day: draftedOn }} }} }} }} }} }}"
        );
        var duties = Nodes(data, "postingDuties").ToList();
        Assert.True(
            duties.Count(d => IsOrdered(d, "postings", "notice", direction)) > 0,
            "No duty had two kinds of postings."
        );
        Assert.Contains(duties, d => Days(d, "postings", "notice").Contains(None, StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_another_module_and_a_link_in_a_long_list_are_in_no_order()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        var (links, faults) = (0, new List<string>());
        foreach (var owner in model.Types.OfType<ObjectType>())
        {
            foreach (var field in owner.Fields)
            {
                if (field.Source is not ConnectionSource list)
                {
                    continue;
                }

                var order = (InputType)field.Arguments.First(a => a.Name == "order").Type.Leaf;
                var linked = order.Fields.Where(f => f.Target is not null).ToList();
                links += linked.Count;
                faults.AddRange(
                    linked
                        .Where(f => !list.IsShort || f.Target!.Store != list.Target.Store)
                        .Select(f => $"{owner.Name}.{field.Name} is ordered by {f.Name}")
                );
            }
        }

        Assert.True(links > 10, $"There are only {links} links to order by.");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Ordering_by_a_link_of_another_module_or_at_the_root_is_refused()
    {
        foreach (
            var field in new[]
            {
                "visits(first: 1, order: [{ household: { code: ASC } }]) { totalCount }",
                "visitIssues(first: 1, order: [{ visit: { visitedOn: ASC } }]) { totalCount }",
                "petitions(first: 1, order: [{ petitioner: { version: ASC } }]) { totalCount }",
            }
        )
        {
            Assert.Equal("VALUE_INVALID", (await host.Error($"{{ {field} }}")).Code);
        }
    }

    // Also checks that there is something to order.
    private static bool IsOrdered(JsonElement of, string list, string link, string direction)
    {
        var days = Days(of, list, link);
        Assert.Equal(
            direction == "ASC" ? days.Order(StringComparer.Ordinal) : days.OrderDescending(StringComparer.Ordinal),
            days
        );
        return days.Distinct(StringComparer.Ordinal).Count() > 1;
    }

    private static List<string> Days(JsonElement of, string list, string link) =>
        [
            .. Nodes(of, list)
                .Select(n => n.GetProperty(link))
                .Select(l => l.ValueKind == JsonValueKind.Null ? None : l.GetProperty("day").GetString()!),
        ];

    private static IEnumerable<JsonElement> Nodes(JsonElement of, string list) =>
        of.GetProperty(list).GetProperty("nodes").EnumerateArray();
}
