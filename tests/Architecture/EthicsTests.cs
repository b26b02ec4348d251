using System.Text.RegularExpressions;
using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests;

/// <summary>The system serves residents; it never becomes a file on them. What is not there cannot be misused.</summary>
public sealed partial class EthicsTests
{
    [Fact]
    public void No_name_in_the_graph_speaks_of_marking_residents() =>
        Assert.Empty(
            Marks(
                GraphNames()
                    .Matches(Product.Services.GetRequiredService<SchemaText>().Text)
                    .Select(m => m.Groups["name"].Value)
            )
        );

    [Fact]
    public void No_table_or_column_speaks_of_marking_residents() =>
        Assert.Empty(
            Marks(
                Product.Stores.SelectMany(store =>
                {
                    using var context = store.Open();
                    return context
                        .Model.GetEntityTypes()
                        .SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.Name}"))
                        .ToList();
                })
            )
        );

    [Fact]
    public void Only_units_and_officials_are_measured() =>
        Assert.Equal(["Unit", "Official"], Enum.GetNames<Commons.Measures.SubjectKind>());

    [Fact]
    public void No_group_that_is_visited_with_preference_is_made_of_those_who_petition() =>
        Assert.DoesNotContain(
            Enum.GetNames(Product.Rooms.SelectMany(a => a.GetTypes()).Single(t => t.Name == "KeyGroup")),
            Petitioning().IsMatch
        );

    [Fact]
    public void Whatever_puts_a_household_on_a_list_needs_source_purpose_and_expiry()
    {
        foreach (var change in new[] { "EnterKeyGroup", "NominateAidCase" })
        {
            var record = Product.Rooms.SelectMany(a => a.GetTypes()).Single(t => t.Name == change);
            var needed = record.GetConstructors()[0].GetParameters().Where(p => !p.HasDefaultValue);
            Assert.Superset(
                new HashSet<string>(["SourceDocument", "Purpose", "ValidTo"], StringComparer.Ordinal),
                needed.Select(p => p.Name!).ToHashSet(StringComparer.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("petitionerScore")]
    [InlineData("householdScore")]
    [InlineData("isAbnormal")]
    [InlineData("ControlMeasure")]
    [InlineData("blacklist")]
    [InlineData("gpsTrack")]
    [InlineData("visitLatitude")]
    public void A_name_that_marks_residents_is_noticed(string name) => Assert.Single(Marks([name]));

    [GeneratedRegex("petition|complain|visitor|repeat|crime|offend", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Petitioning();

    private static IEnumerable<string> Marks(IEnumerable<string> names) => names.Where(n => Mark().IsMatch(n));

    [GeneratedRegex(
        "abnormal|blacklist|blocklist|controlMeasure|stabilityControl|(petitioner|resident|household|person)\\w*(score|rating|rank|risk|label)|gps|latitude|longitude|trajectory|locationTrail",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^\s*((type|enum|input|interface|union|scalar) )?(?<name>[A-Za-z]\w*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex GraphNames();
}
