using Commons.Households;
using Commons.Rights;
using Disputes.Store;
using Graph;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>The disputes of a household: only number, kind and state, because the content concerns the other party as well.</summary>
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
                HeldRecord.Create(
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
