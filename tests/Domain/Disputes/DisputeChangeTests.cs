using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes;
using Disputes.Store;
using Domain.Commons;
using Kernel;
using Kernel.Errors;

namespace Domain.Disputes;

public sealed class DisputeChangeTests
{
    private readonly Sample sample = new();

    [Fact]
    public async Task Registering_gives_the_next_number_of_the_year()
    {
        await using var registry = await Registry.Open();
        await using var db = await Sample.Store();
        var unit = await Enter(registry);
        Assert.Equal("JF-2026-000001", (await Register(registry, db, unit, Sample.Registered)).Number);
        Assert.Equal("JF-2025-000001", (await Register(registry, db, unit, new DateOnly(2025, 12, 31))).Number);
        Assert.Equal("JF-2026-000002", (await Register(registry, db, unit, Sample.Registered)).Number);
    }

    [Fact]
    public async Task Only_units_households_and_officials_of_the_registry_have_disputes()
    {
        await using var registry = await Registry.Open();
        await using var db = await Sample.Store();
        var unit = await Enter(registry);
        var dispute = await Register(registry, db, unit, Sample.Registered);
        await Assert.ThrowsAsync<RecordNotFound>(() => Register(registry, db, Id<OrgUnit>.New(), Sample.Registered));
        await Assert.ThrowsAsync<RecordNotFound>(() =>
            Register(registry, db, unit, Sample.Registered, Id<Household>.New())
        );
        var nobody = Id<Official>.New();
        var officials = registry.Get<OfficialDirectory>();
        await Assert.ThrowsAsync<RecordNotFound>(() =>
            new AssignDuties(dispute.Id, nobody, unit, nobody, "方案", Sample.Due).Apply(
                db,
                registry.Get<Units>(),
                officials,
                default
            )
        );
    }

    private static async Task<Id<OrgUnit>> Enter(Registry registry)
    {
        await using var commons = registry.Context();
        var unit = OrgUnit.Open(new DivisionCode(350824001001), "河东社区居委会", OrgUnitKind.Village, null);
        commons.Add(unit);
        await commons.SaveChangesAsync();
        return unit.Id;
    }

    private static async Task<Dispute> Register(
        Registry registry,
        DisputesContext db,
        Id<OrgUnit> unit,
        DateOnly on,
        Id<Household>? household = null
    )
    {
        var change = new RegisterDispute(unit, household, DisputeKind.Land, "山林界址纠纷", "林地界址不明。", on);
        var dispute = await change.Apply(db, registry.Get<Units>(), registry.Get<HouseholdDirectory>(), default);
        await db.SaveChangesAsync();
        return dispute;
    }
}
