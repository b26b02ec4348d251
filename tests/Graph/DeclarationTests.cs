using Graph.Schema;
using Graph.Sql;
using Graph.Tests.Hosting;
using Kernel.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Invalid declarations are reported at start.</summary>
public sealed class DeclarationTests(TestHost host) : IClassFixture<TestHost>
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
        var refused = Assert.Throws<StartupException>(() =>
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
        Assert.Throws<StartupException>(() => types.Named("Visit", n => new InputType(n, null, null)));
    }

    // Their lists leave out the kinds that a caller may not see; aggregates and conditions would count them.
    [Fact]
    public void What_is_said_of_records_of_any_kind_has_neither_figures_nor_conditions_from_elsewhere()
    {
        var model = host.Services.GetRequiredService<GraphModel>();
        var objects = model.Types.OfType<ObjectType>().ToList();
        var lists = objects.SelectMany(o => o.Fields).Select(f => f.Source).ToList();
        Assert.Contains(
            lists.OfType<EachModuleSource>().SelectMany(s => s.Lists.Values),
            l => l.Target.Reach.Subjects is not null
        );
        Assert.DoesNotContain(lists.OfType<AggregateSource>(), s => s.List.Target.Reach.Subjects is not null);
        Assert.DoesNotContain(lists.OfType<ConnectionSource>(), s => s.Target.Reach.Subjects is not null);
        var conditions = model.Types.OfType<InputType>().SelectMany(t => t.Fields).ToList();
        Assert.DoesNotContain(conditions, f => (f.List?.Target ?? f.Target)?.Reach.Subjects is not null);
        var list = lists.OfType<EachModuleSource>().SelectMany(s => s.Lists.Values).First();
        var refused = Assert.Throws<StartupException>(() =>
            new AggregateTypes(new TypeRegistry()).Beside(
                new Field("entries", TypeRef.Of(list.Target), null, list, [], "Intruder.Entries")
            )
        );
        Assert.Contains("Intruder.Entries", refused.Message);
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
