using Commons.Officials;
using Commons.OrgUnits;
using Disputes;
using Disputes.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Domain.Disputes;

/// <summary>A dispute of one community, with the officials who may take it on.</summary>
internal sealed class Sample
{
    public static readonly DateOnly Registered = new(2026, 3, 10);

    public static readonly DateOnly Due = new(2026, 4, 9);

    public UnitRef Unit { get; } = new(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village);

    public Id<Official> Leader { get; } = Id<Official>.New();

    public Id<Official> Responsible { get; } = Id<Official>.New();

    public Id<Official> Closer { get; } = Id<Official>.New();

    public Dispute New(DateOnly? on = null, string number = "JF-2026-000001") =>
        Dispute.Register(
            number,
            DisputeKind.Neighbours,
            ("滴水纠纷", "两户屋檐滴水引起争执，墙面受潮。"),
            Unit,
            null,
            on ?? Registered
        );

    public Duties Duties(DateOnly? due = null, Id<Official>? responsible = null) =>
        new(Leader, Unit.Id, responsible ?? Responsible, "上门听取双方意见，组织面对面调解。", due ?? Due);

    public Dispute Assigned()
    {
        var dispute = New();
        dispute.Assign(Duties());
        return dispute;
    }

    public Dispute Mediating()
    {
        var dispute = Assigned();
        dispute.BeginMediation(allPartiesConsent: true, Registered.AddDays(2));
        return dispute;
    }

    public Dispute Settled()
    {
        var dispute = Mediating();
        dispute.Settle("双方达成协议。", Registered.AddDays(10));
        return dispute;
    }

    public Dispute Failed()
    {
        var dispute = Mediating();
        dispute.Fail("已告知可申请仲裁或向人民法院起诉。", Registered.AddDays(10));
        return dispute;
    }

    public Dispute StruckOff()
    {
        var dispute = Settled();
        dispute.StrikeOff(Closer, Registered.AddDays(12));
        return dispute;
    }

    public static IReadOnlyCollection<IEvent> Told(IRaiseEvents entity) => entity.TakeEvents();

    public static async Task<DisputesContext> Store()
    {
        var db = new DisputesContext(
            new DbContextOptionsBuilder<DisputesContext>()
                .UseSqlite(
                    "Data Source=:memory:",
                    sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                )
                .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning))
                .Options
        );
        await db.Database.OpenConnectionAsync();
        await db.Database.MigrateAsync();
        return db;
    }
}
