using Commons.Households;
using Commons.Rights;
using Graph;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;
using Visits.KeyGroups;
using Visits.Store;

namespace Visits.Rights;

/// <summary>The visit data about a household: its visits with their summaries, and its entries in key groups.</summary>
internal sealed class VisitPersonalData(VisitsContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation)
    {
        if (person.As<Household>() is not { } household)
        {
            return [];
        }

        var visits = await db
            .Visits.Where(v => v.HouseholdId == household)
            .OrderBy(v => v.VisitedOn)
            .Select(v => new { v.VisitedOn, v.Summary })
            .ToListAsync(cancellation);
        var entries = await db
            .KeyGroupEntries.Where(e => e.HouseholdId == household)
            .OrderBy(e => e.EnteredOn)
            .Select(e => new
            {
                e.EnteredOn,
                e.Group,
                e.SourceDocument,
                e.Purpose,
                e.ValidTo,
            })
            .ToListAsync(cancellation);
        return
        [
            .. visits.Select(v => HeldRecord.Create("走访", v.VisitedOn, ("情况摘要", v.Summary))),
            .. entries.Select(e =>
                HeldRecord.Create(
                    "重点走访群体名单条目",
                    e.EnteredOn,
                    ("群体", Naming.UpperSnake($"{e.Group}")),
                    ("依据文件", e.SourceDocument),
                    ("用途", e.Purpose),
                    ("有效期止", $"{e.ValidTo:yyyy-MM-dd}")
                )
            ),
        ];
    }
}
