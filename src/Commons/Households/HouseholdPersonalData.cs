using Commons.Reads;
using Commons.Rights;
using Commons.Store;
using Graph;
using Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>The registry's data about the residents of a household, and who has read it.</summary>
internal sealed class HouseholdPersonalData(CommonsContext db, Readings readings, Keyring keys) : IPersonalDataSource
{
    public async Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation)
    {
        if (person.As<Household>() is not { } id)
        {
            return [];
        }

        var household = await db.Households.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, cancellation);
        if (household is null)
        {
            return [];
        }

        string? Open(string property, PersonalText? text) => keys.Decrypt(id, property, text);
        return
        [
            HeldRecord.Create(
                "家庭户",
                null,
                ("户编号", household.Code),
                ("地址", Open(nameof(Household.Address), household.Address)),
                ("联系人", Open(nameof(Household.ContactName), household.ContactName)),
                ("联系电话", Open(nameof(Household.ContactPhone), household.ContactPhone)),
                ("常住人口数", $"{household.Headcount}"),
                ("谢绝走访", household.DoNotDisturb ? "是" : "否")
            ),
            .. (await readings.Find([person], cancellation)).Select(HeldRecord.Create),
        ];
    }
}
