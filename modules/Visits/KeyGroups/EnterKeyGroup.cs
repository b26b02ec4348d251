using System.ComponentModel.DataAnnotations;
using Commons.Households;
using Graph;
using Kernel;
using Visits.Store;

namespace Visits.KeyGroups;

/// <summary>列入重点走访群体 · Enters a household in a key group, with source, purpose and expiry date.</summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="Group">群体 · The group.</param>
/// <param name="SourceDocument">依据文件 · The source document.</param>
/// <param name="Purpose">用途 · The purpose of the entry.</param>
/// <param name="EnteredOn">登记日期 · The day of the entry.</param>
/// <param name="ValidTo">有效期止 · The last day on which it is valid.</param>
[Change(VisitPermissions.KeepGroups)]
[Refuses<KeyGroupEntryIncomplete>]
internal sealed record EnterKeyGroup(
    Id<Household> HouseholdId,
    KeyGroup Group,
    [property: StringLength(100, MinimumLength = 1)] string SourceDocument,
    [property: StringLength(200, MinimumLength = 1)] string Purpose,
    [property: Past] DateOnly EnteredOn,
    DateOnly ValidTo
)
{
    public async Task<KeyGroupEntry> Apply(
        VisitsContext db,
        HouseholdDirectory households,
        CancellationToken cancellation
    )
    {
        var household = await households.Require(HouseholdId, cancellation);
        var entry = KeyGroupEntry.Enter(household, Group, SourceDocument, Purpose, EnteredOn, ValidTo);
        db.KeyGroupEntries.Add(entry);
        return entry;
    }
}
