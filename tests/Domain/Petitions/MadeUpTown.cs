using Commons.Demonstration;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Domain.Commons;
using Kernel;

namespace Domain.Petitions;

/// <summary>A town as the modules receive it for the demonstration, without a registry.</summary>
internal static class MadeUpTown
{
    /// <param name="today">The day on which the town is created; the last day of the year by default.</param>
    public static DemoTown Of2026(DateOnly? today = null) =>
        new(
            2026,
            new UnitRef(Id<OrgUnit>.New(), 350824001000, "平川街道", OrgUnitKind.Town),
            [.. Enumerable.Range(0, 8).Select(_ => Id<Official>.New())],
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(i => new DemoCommunity(
                        new UnitRef(Id<OrgUnit>.New(), 350824001000 + i, $"第{i}社区", OrgUnitKind.Village),
                        Id<Official>.New(),
                        Id<Official>.New(),
                        [.. Enumerable.Range(0, 100).Select(_ => Id<Household>.New())]
                    )),
            ],
            Notices.Known,
            today ?? new DateOnly(2026, 12, 31)
        );
}
