using Assistance.AidCases;
using Assistance.Store;
using Commons.Households;
using Commons.Rights;
using Graph;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Assistance;

/// <summary>The assistance records of a household; while a case is open, its contact must be kept.</summary>
internal sealed class AidCasePersonalData(AssistanceContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation) =>
        [
            .. (await CasesOf(person).OrderBy(a => a.NominatedOn).ToListAsync(cancellation)).Select(a =>
                HeldRecord.Create(
                    "帮扶个案",
                    a.NominatedOn,
                    ("类别", Naming.UpperSnake($"{a.Class}")),
                    ("认定依据文件", a.SourceDocument),
                    ("用途", a.Purpose),
                    ("有效期", $"{a.ValidFrom:yyyy-MM-dd} – {a.ValidTo:yyyy-MM-dd}"),
                    ("状态", Naming.UpperSnake($"{a.State}")),
                    ("结束原因", a.EndedBecause)
                )
            ),
        ];

    public async Task<RetentionReason?> Keeps(NodeRef person, CancellationToken cancellation) =>
        await CasesOf(person)
            .AnyAsync(a => a.State != AidCaseState.Ended && a.State != AidCaseState.Referred, cancellation)
            ? new RetentionReason("帮扶个案尚未结束。", "an aid case of this household is still open.")
            : null;

    private IQueryable<AidCase> CasesOf(NodeRef person)
    {
        var household = person.As<Household>() ?? default;
        return db.AidCases.AsNoTracking().Where(a => a.HouseholdId == household);
    }
}
