using Commons.Households;
using Commons.Rights;
using Disputes.Store;
using Graph;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>
/// What the ledger of disputes holds on a household: that there was one, and of what kind. What was said in it is the other party's too,
/// and is not told here.
/// </summary>
internal sealed class DisputePersonalData(DisputesContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<HeldRecord>> Find(NodeRef person, CancellationToken cancellation)
    {
        if (person.As<Household>() is not { } household)
        {
            return [];
        }

        var disputes = await db
            .Disputes.Where(d => d.HouseholdId == household)
            .OrderBy(d => d.RegisteredOn)
            .Select(d => new
            {
                d.RegisteredOn,
                d.Number,
                d.Kind,
                d.State,
            })
            .ToListAsync(cancellation);
        return
        [
            .. disputes.Select(d =>
                HeldRecord.Of(
                    "矛盾纠纷",
                    d.RegisteredOn,
                    ("台账编号", d.Number),
                    ("纠纷类型", Naming.UpperSnake($"{d.Kind}")),
                    ("状态", Naming.UpperSnake($"{d.State}"))
                )
            ),
        ];
    }
}
