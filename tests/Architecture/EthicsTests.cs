using System.Text.RegularExpressions;
using System.Xml.Linq;
using Graph.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests;

/// <summary>The system serves residents and does not profile them. Data that does not exist cannot be misused.</summary>
public sealed partial class EthicsTests
{
    private static readonly string Schema = Product.Services.GetRequiredService<SchemaText>().Text;

    [Fact]
    public void No_name_in_the_graph_speaks_of_marking_residents()
    {
        var names = Marking.Names(Schema).ToHashSet(StringComparer.Ordinal);
        // A type, a field, an argument, an input and its field, an enumeration value, a directive.
        string[] some =
        [
            "Household",
            "keyGroupEntries",
            "where",
            "EnterKeyGroupInput",
            "sourceDocument",
            "HARDSHIP",
            "needs",
        ];
        Assert.Superset(some.ToHashSet(StringComparer.Ordinal), names);
        Assert.Empty(Marking.In(names));
    }

    [Fact]
    public void Nothing_that_the_graph_says_of_itself_speaks_of_marking_residents()
    {
        var texts = Marking.Descriptions(Schema).ToList();
        Assert.Contains(texts, t => t.StartsWith("重点走访群体名单 · ", StringComparison.Ordinal));
        Assert.Empty(Marking.In(texts));
    }

    [Fact]
    public void No_table_column_or_stored_value_of_any_module_speaks_of_marking_residents()
    {
        foreach (var store in Product.Stores)
        {
            var names = Names(store);
            Assert.Superset(
                new HashSet<string>(["Outbox", "Version"], StringComparer.Ordinal),
                names.ToHashSet(StringComparer.Ordinal)
            );
            Assert.Empty(Marking.In(names));
        }

        Assert.Equal(Product.Modules.Count, Product.Stores.Count);
        string[] some =
        [
            "Households",
            "KeyGroupEntries",
            "Petitioners",
            "Disputes",
            "AidCases",
            "Notices",
            "Cells",
            "Hardship",
        ];
        Assert.Superset(
            some.ToHashSet(StringComparer.Ordinal),
            Product.Stores.SelectMany(Names).ToHashSet(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_type_or_member_in_any_module_speaks_of_marking_residents()
    {
        foreach (var assembly in Product.All)
        {
            var texts = XDocument
                .Load(Path.ChangeExtension(assembly.Location, ".xml"))
                .Descendants("member")
                .SelectMany(m => new[] { m.Attribute("name")!.Value.Split('.', '+').Last(), m.Value })
                .ToList();
            Assert.NotEmpty(texts);
            Assert.Empty(Marking.In(texts));
        }
    }

    [Fact]
    public void Nothing_is_kept_that_could_be_a_place_on_the_map() =>
        Assert.Empty(Product.Stores.SelectMany(s => Modelled(s, Marking.Places)));

    [Theory]
    [InlineData("petitionerScore")]
    [InlineData("HouseholdRisk")]
    [InlineData("household_score")]
    [InlineData("riskLevel")]
    [InlineData("isAbnormal")]
    [InlineData("ControlMeasure")]
    [InlineData("STABILITY_CONTROL")]
    [InlineData("blacklist")]
    [InlineData("WatchList")]
    [InlineData("gpsTrack")]
    [InlineData("visitLatitude")]
    [InlineData("locationTrail")]
    [InlineData("信访人评分 · Score")]
    [InlineData("是否异常人员")]
    [InlineData("稳控措施")]
    [InlineData("黑名单")]
    [InlineData("走访轨迹")]
    public void A_name_that_marks_residents_is_noticed(string name) => Assert.Single(Marking.In([name]));

    [Theory]
    [InlineData(
        "Household",
        "scorecard",
        "VisitIssue",
        "controller",
        "rank",
        "DisputeKind",
        "SubjectKind",
        "blockedUntil"
    )]
    [InlineData("困难户 · Households in hardship.", "年度考核得分卡 · The unit's scorecard", "评分窗口")]
    public void What_serves_them_is_not(params string[] names) => Assert.Empty(Marking.In(names));

    [Fact]
    public void Marks_are_noticed_wherever_they_stand()
    {
        const string schema = """
            type Visit {
              petitions(
                where: String
                riskScore: Int
              ): Int
              blacklist: Boolean!
            }
            enum Kind {
              ABNORMAL
            }
            input Marked { # one line
              controlMeasure: String
            }
            """;
        Assert.Equal(
            ["ABNORMAL", "blacklist", "controlMeasure", "riskScore"],
            Marking.In(Marking.Names(schema)).Order(StringComparer.Ordinal)
        );
        using var planted = new Planted();
        Assert.Equal(
            ["Abnormal", "PetitionerScore", "PetitionerScores", "稳控措施"],
            Marking.In(Marking.Names(planted.Model)).Order(StringComparer.Ordinal)
        );
        Assert.Single(Marking.Places(planted.Model));
    }

    [Fact]
    public void Only_units_and_officials_are_measured() =>
        Assert.Equal(["Unit", "Official"], Enum.GetNames<Commons.Measures.SubjectKind>());

    [Fact]
    public void No_group_that_is_visited_with_preference_is_made_of_those_who_petition()
    {
        var groups = Enum.GetNames(Product.Rooms.SelectMany(a => a.GetTypes()).Single(t => t.Name == "KeyGroup"));
        Assert.NotEmpty(groups);
        Assert.DoesNotContain(groups, Petitioning().IsMatch);
    }

    [Fact]
    public void Whatever_puts_a_household_on_a_list_needs_source_purpose_and_expiry()
    {
        string[] founding = ["SourceDocument", "Purpose", "ValidTo"];
        foreach (var (change, table) in new[] { ("EnterKeyGroup", "KeyGroupEntries"), ("NominateAidCase", "AidCases") })
        {
            var record = Product.Rooms.SelectMany(a => a.GetTypes()).Single(t => t.Name == change);
            var needed = record.GetConstructors()[0].GetParameters().Where(p => !p.HasDefaultValue);
            Assert.Superset(
                founding.ToHashSet(StringComparer.Ordinal),
                needed.Select(p => p.Name!).ToHashSet(StringComparer.Ordinal)
            );
            Assert.All(
                founding,
                part =>
                    Assert.Matches(
                        $@"input {change}Input \{{[^}}]*\b{char.ToLowerInvariant(part[0])}{part[1..]}: \w+!",
                        Schema
                    )
            );
            var columns = Product
                .Stores.SelectMany(s => Modelled(s, m => m.GetEntityTypes().Where(e => e.GetTableName() == table)))
                .Single()
                .GetProperties();
            Assert.All(
                founding,
                part => Assert.False(columns.Single(c => c.Name == part).IsNullable, $"{table}.{part}")
            );
        }
    }

    private static List<string> Names(ModuleStore store) => Modelled(store, Marking.Names);

    private static List<T> Modelled<T>(ModuleStore store, Func<IModel, IEnumerable<T>> look)
    {
        using var context = store.Open();
        return [.. look(context.Model)];
    }

    [GeneratedRegex("petition|complain|visitor|repeat|crime|offend", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Petitioning();

    /// <summary>A model that contains everything that is forbidden.</summary>
    private sealed class Planted : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder model)
        {
            var score = model.Entity<PetitionerScore>();
            score.ToTable("PetitionerScores");
            score.Property(s => s.State);
            score.Property<string>("稳控措施");
            score.Property<double>("X");
        }
    }

    private sealed class PetitionerScore
    {
        public long Id { get; init; }

        public State State { get; init; }
    }

    private enum State
    {
        Calm,
        Abnormal,
    }
}
