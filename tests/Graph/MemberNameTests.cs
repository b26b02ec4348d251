using Graph.Tests.Hosting;
using Kernel;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Enumeration members are read by name: a number or a list of names is not a member.</summary>
public sealed class MemberNameTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_stored_member_is_read_by_its_name_alone()
    {
        var columns = 0;
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            foreach (var column in db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(IsChoice))
            {
                columns++;
                var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
                var read = column.GetTypeMapping().Converter!.ConvertFromProvider;
                var names = Enum.GetNames(type);
                Assert.All(names, name => Assert.Equal(Enum.Parse(type, name), read(name)));
                string[] others = ["0", "1", "99", "-1", "+1", " " + names[0], $"{names[0]},{names[^1]}", ""];
                Assert.All(others, text => Assert.False(Enum.IsDefined(type, read(text)!), $"{column} = '{text}'"));
                Assert.False(Enum.IsDefined(type, read(Otherwise(names[0]))!), $"{column}");
            }
        }

        Assert.InRange(columns, 30, int.MaxValue);
    }

    [Theory]
    [InlineData("Friday", false, true)]
    [InlineData("friday", true, true)]
    [InlineData("friday", false, false)]
    [InlineData("5", true, false)]
    [InlineData("99", true, false)]
    [InlineData("-1", true, false)]
    [InlineData("Monday, Friday", true, false)]
    [InlineData(" Friday", true, false)]
    [InlineData("", true, false)]
    [InlineData(null, true, false)]
    public void A_text_is_a_member_where_it_is_its_name(string? text, bool ignoreCase, bool isMember)
    {
        Assert.Equal(isMember, MemberName.TryParse<DayOfWeek>(text, out var day, ignoreCase));
        Assert.Equal(isMember ? DayOfWeek.Friday : default, day);
    }

    private static bool IsChoice(IProperty column) =>
        (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType).IsEnum;

    private static string Otherwise(string name) =>
        name.Any(char.IsLower) ? name.ToUpperInvariant() : name.ToLowerInvariant();
}
