using Graph.Model;
using Graph.Reading;
using Kernel.Modules;

namespace Graph.Tests;

/// <summary>What is wrong with a declaration shows at start.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void Two_rooms_that_claim_one_field_are_named_at_start()
    {
        var unit = new ObjectType("OrgUnit", null, null);
        unit.Add(
            Parts.Of("visits", TypeRef.Of(Scalars.Int), "", Part.TotalCount) with
            {
                Origin = "OrgUnitVisits.Visits",
            }
        );
        var refused = Assert.Throws<StartRefused>(() =>
            unit.Add(
                Parts.Of("visits", TypeRef.Of(Scalars.Int), "", Part.TotalCount) with
                {
                    Origin = "Intruder.Visits",
                }
            )
        );
        Assert.Contains("OrgUnit.visits", refused.Message);
        Assert.Contains("Intruder.Visits", refused.Message);
    }

    [Fact]
    public void Two_things_of_one_name_are_named_at_start()
    {
        var types = new TypeRegistry();
        types.Named("Visit", n => new ObjectType(n, null, null));
        Assert.Throws<StartRefused>(() => types.Named("Visit", n => new InputType(n, null, null)));
    }

    [Fact]
    public void A_cursor_gives_back_what_it_was_made_of()
    {
        object?[] values = ["名称", 42, 350824001001L, true, new DateOnly(2026, 3, 5), 12.5m, null];
        Type[] types =
        [
            typeof(string),
            typeof(int),
            typeof(long),
            typeof(bool),
            typeof(DateOnly),
            typeof(decimal),
            typeof(string),
        ];
        Assert.Equal(values, Cursor.Read("list", types, CursorWriter.Text("list", values)));
        Assert.Null(Cursor.Read("other list", types, CursorWriter.Text("list", values)));
    }
}
