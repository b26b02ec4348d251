using Commons.Households;
using Commons.Officials;
using Commons.Reads;
using Commons.Retention;
using Commons.Rights;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.PersonalData;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Petitioners;

/// <summary>The petition data about a petitioner; about a household all matters except accusations.</summary>
internal sealed class PetitionerPersonalData(
    PetitionsContext db,
    Readings readings,
    Keyring keys,
    CurrentIdentity caller,
    IOptions<RetentionOptions> retention,
    TimeProvider clock
) : IPersonalDataSource
{
    public async Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation) =>
        person.As<Household>() is { } household
            ? await OnHousehold(household, cancellation)
            : await OnPetitioner(person, cancellation);

    public async Task<RetentionReason?> Keeps(NodeRef person, CancellationToken cancellation)
    {
        if (await FindMatter(person, cancellation) is not { } held)
        {
            return null;
        }

        if (held.Matter.ClosedOn is not { } closed)
        {
            return new RetentionReason("信访事项尚未办结。", "the matter is not closed yet.");
        }

        var until = closed.AddYears(retention.Value.YearsOf(RetentionRule.PetitionFiles));
        return clock.Today() > until
            ? null
            : new RetentionReason(
                $"信访档案须保存至 {until:yyyy-MM-dd}。",
                $"the petition's file must be kept until {until:yyyy-MM-dd}."
            );
    }

    private async Task<IReadOnlyList<HeldRecord>> OnPetitioner(NodeRef person, CancellationToken cancellation)
    {
        if (await FindMatter(person, cancellation) is not { } held)
        {
            return [];
        }

        var (matter, petitioner) = held;
        string? Open(string property, PersonalText? text) => keys.Decrypt(petitioner.Id, property, text);
        return
        [
            HeldRecord.Create(
                "信访人",
                matter.ReceivedOn,
                ("姓名", Open(nameof(Petitioner.Name), petitioner.Name)),
                ("电话", Open(nameof(Petitioner.Phone), petitioner.Phone)),
                ("身份证号", Open(nameof(Petitioner.IdNumber), petitioner.IdNumber))
            ),
            ToRecord(matter),
            .. (await readings.Find([person, NodeRef.To(matter.Id)], cancellation)).Select(HeldRecord.Create),
        ];
    }

    // A recused official does not learn of the matter here either.
    private async Task<IReadOnlyList<HeldRecord>> OnHousehold(Id<Household> household, CancellationToken cancellation)
    {
        var asking = new Id<Official>(caller.Identity.Official ?? 0);
        var matters = await db
            .Matters.AsNoTracking()
            .Where(m => m.HouseholdId == household && !m.Sealed)
            .Where(m => !db.Set<Recusal>().Any(r => r.MatterId == m.Id && r.OfficialId == asking))
            .OrderBy(m => m.Id)
            .ToListAsync(cancellation);
        return matters.ConvertAll(ToRecord);
    }

    private static HeldRecord ToRecord(Matter matter) =>
        HeldRecord.Create(
            "信访事项",
            matter.ReceivedOn,
            ("信访编号", matter.Number),
            ("事由", matter.Subject),
            ("诉求摘要", matter.Summary),
            ("答复意见", matter.Reply),
            ("不予受理理由", matter.DeclinedBecause)
        );

    private async Task<(Matter Matter, Petitioner Petitioner)?> FindMatter(
        NodeRef person,
        CancellationToken cancellation
    )
    {
        if (person.As<Petitioner>() is not { } id)
        {
            return null;
        }

        var found = await (
            from petitioner in db.Petitioners
            join matter in db.Matters on petitioner.MatterId equals matter.Id
            where petitioner.Id == id
            select new { matter, petitioner }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.matter, found.petitioner);
    }
}
