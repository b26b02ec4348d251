using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Domain.Commons;
using Kernel;
using Kernel.Access;
using Kernel.Errors;
using Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Store;
using Petitions.Visibility;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class PetitionChangeTests
{
    private readonly Sample sample = new();

    [Fact]
    public async Task Registering_gives_the_next_number_of_the_year_of_receipt()
    {
        await using var room = await Room.Open();
        Assert.Equal("WP-2026-000001", (await room.Register(Received)).Number);
        Assert.Equal("WP-2026-000002", (await room.Register(Received.AddDays(-1))).Number);
        Assert.Equal("WP-2025-000001", (await room.Register(new DateOnly(2025, 12, 31))).Number);
        Assert.Equal("WP-2026-000003", (await room.Register(Received)).Number);
    }

    [Fact]
    public async Task Only_units_officials_and_households_of_the_registry_have_matters()
    {
        await using var room = await Room.Open();
        await Assert.ThrowsAsync<RecordNotFound>(() => room.Register(Received, unit: Id<OrgUnit>.New()));
        await Assert.ThrowsAsync<RecordNotFound>(() => room.Register(Received, handler: Id<Official>.New()));
        await Assert.ThrowsAsync<RecordNotFound>(() => room.Register(Received, household: Id<Household>.New()));
    }

    [Fact]
    public async Task A_leader_takes_a_matter_over_once()
    {
        await using var room = await Room.Open();
        var matter = Kept(room.Db, 1);
        await room.Db.SaveChangesAsync();
        var lead = new LeadCase(matter.Id, room.Official, Received);
        await lead.Apply(room.Db, room.Registry.Get<OfficialDirectory>(), room.Interests, default);
        await room.Db.SaveChangesAsync();
        await Assert.ThrowsAsync<LeaderAlreadyInCharge>(() =>
            lead.Apply(room.Db, room.Registry.Get<OfficialDirectory>(), room.Interests, default)
        );
    }

    [Fact]
    public async Task A_case_visit_is_added_to_a_case_read_back()
    {
        await using var room = await Room.Open();
        var led = LeaderCase.Take(Kept(room.Db, 1), room.Official, Received);
        room.Db.LeaderCases.Add(led);
        await room.Db.SaveChangesAsync();
        room.Db.ChangeTracker.Clear();
        await new RecordCaseVisit(led.Id, Received, "到现场听取诉求。").Apply(room.Db, default);
        await room.Db.SaveChangesAsync();
        room.Db.ChangeTracker.Clear();
        Assert.Equal(led.Id, Assert.Single(room.Db.CaseVisits).LeaderCaseId);
    }

    [Fact]
    public async Task With_the_handler_who_keeps_out_the_duty_towards_the_petitioner_passes_on()
    {
        await using var room = await Room.Open();
        var matter = Kept(room.Db, 1);
        room.Db.Petitioners.Add(matter.BroughtBy(new PetitionerDetails("甲乙", "19900001111", null)));
        await room.Db.SaveChangesAsync();
        room.Db.ChangeTracker.Clear();
        var recusal = new RecuseFromMatter(matter.Id, room.Official, "亲属", Received, null);
        Task<Matter> By(Id<Official> caller, RecuseFromMatter change) =>
            change.Apply(
                room.Db,
                room.Registry.Get<OfficialDirectory>(),
                room.Interests,
                new CurrentIdentity
                {
                    Identity = new Identity("WP0001", IdentityKind.Official) { Official = caller.Value },
                },
                default
            );

        await Assert.ThrowsAsync<RecusalOfAnother>(() => By(sample.Handler, recusal));
        await By(room.Official, recusal);
        await room.Db.SaveChangesAsync();
        room.Db.ChangeTracker.Clear();
        Assert.True((await room.Db.Matters.SingleAsync()).Restricted);

        var other = await room.Register(Received);
        room.Db.Petitioners.Add(other.BroughtBy(new PetitionerDetails("丙丁", "19900002222", null)));
        await room.Db.SaveChangesAsync();
        room.Db.ChangeTracker.Clear();
        var successor = await room.Another();
        await By(room.Official, new RecuseFromMatter(other.Id, room.Official, "亲属", Received, successor));
        await room.Db.SaveChangesAsync();
        room.Db.ChangeTracker.Clear();
        Assert.Equal(successor, (await room.Db.Petitioners.SingleAsync(p => p.MatterId == other.Id)).HandlerId);
    }

    private Matter Kept(PetitionsContext db, int number)
    {
        var matter = sample.Registered(number: $"WP-2026-{number:D6}");
        db.Matters.Add(matter);
        return matter;
    }

    private sealed class Room(Registry registry, PetitionsContext db, OrgUnit unit, Official official)
        : IAsyncDisposable
    {
        public Registry Registry => registry;

        public PetitionsContext Db => db;

        public Id<Official> Official => official.Id;

        public static async Task<Room> Open()
        {
            var registry = await Registry.Open();
            var unit = OrgUnit.Open(new DivisionCode(350824001001), "河东社区居委会", OrgUnitKind.Village, null);
            var official = global::Commons.Officials.Official.Enter("WP0001", "林文");
            await using var commons = registry.Context();
            commons.AddRange(unit, official);
            await commons.SaveChangesAsync();
            return new Room(registry, await Store(), unit, official);
        }

        public async Task<Id<Official>> Another()
        {
            var another = global::Commons.Officials.Official.Enter("WP0002", "陈芳");
            await using var commons = registry.Context();
            commons.Add(another);
            await commons.SaveChangesAsync();
            return another.Id;
        }

        public async Task<Matter> Register(
            DateOnly on,
            Id<OrgUnit>? unit = null,
            Id<Official>? handler = null,
            Id<Household>? household = null
        )
        {
            var change = new RegisterMatter(
                unit ?? Unit,
                handler ?? Official,
                household,
                null,
                MatterRoute.Suggestion,
                MatterChannel.Telephone,
                "道路照明",
                "建议增设路灯。",
                on
            );
            var registered = await change.Apply(
                db,
                registry.Get<Units>(),
                registry.Get<OfficialDirectory>(),
                registry.Get<HouseholdDirectory>(),
                registry.Get<WorkCalendars>(),
                Interests,
                new CurrentIdentity(),
                registry.Get<Keyring>(),
                default
            );
            await db.SaveChangesAsync();
            return registered.Record;
        }

        public async ValueTask DisposeAsync()
        {
            await db.DisposeAsync();
            await registry.DisposeAsync();
        }

        public Interests Interests => new(registry.Get<Memberships>());

        private Id<OrgUnit> Unit => unit.Id;
    }
}
