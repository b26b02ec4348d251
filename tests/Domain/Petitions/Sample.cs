using Commons.Calendar;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Petitions.Matters;
using Petitions.Store;

namespace Domain.Petitions;

/// <summary>A matter of one community, with its handler and a calendar of weekends and the May holidays.</summary>
internal sealed class Sample
{
    public static readonly DateOnly Received = new(2026, 3, 10);

    public static readonly WorkCalendar Calendar = new(
        new Dictionary<DateOnly, bool>
        {
            [new(2026, 5, 1)] = false,
            [new(2026, 5, 4)] = false,
            [new(2026, 5, 5)] = false,
            [new(2026, 5, 9)] = true,
        },
        new DateOnly(2026, 12, 31)
    );

    // Each key ring needs its own files while it is in use; they are deleted when the process ends.
    private static readonly Lazy<string> KeyFolders = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("keys").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public UnitRef Unit { get; } = new(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village);

    public Id<Official> Handler { get; } = Id<Official>.New();

    public Matter Registered(DateOnly? on = null, string number = "WP-2026-000001") =>
        Matter.Register(
            number,
            MatterRoute.Claim,
            MatterChannel.Letter,
            ("道路照明", "反映村道路灯长期不亮，请求维修。"),
            new Responsibility(Unit, Handler, null),
            on ?? Received,
            Calendar
        );

    public Matter Accepted(DateOnly? on = null)
    {
        var matter = Registered();
        matter.Accept(on ?? Received.AddDays(3), Calendar);
        return matter;
    }

    public Matter Replied()
    {
        var matter = Accepted();
        matter.ReplyWith("已责成有关单位维修。", Received.AddDays(20));
        return matter;
    }

    public Matter Concluded()
    {
        var matter = Replied();
        matter.Conclude(Received.AddDays(22));
        return matter;
    }

    public Matter Declined()
    {
        var matter = Registered();
        matter.Decline("属于诉讼事项，请向人民法院提起诉讼。", Received.AddDays(3));
        return matter;
    }

    public static IReadOnlyCollection<IEvent> Told(IRaiseEvents entity) => entity.TakeEvents();

    public static Keyring Keys()
    {
        var folder = new KeyFolder(Path.Combine(KeyFolders.Value, Path.GetRandomFileName()), TimeProvider.System);
        folder.Begin();
        return new Keyring(folder);
    }

    public static async Task<PetitionsContext> Store(Keyring? keys = null)
    {
        keys ??= Keys();
        var db = new PetitionsContext(
            new DbContextOptionsBuilder<PetitionsContext>()
                .UseSqlite(
                    "Data Source=:memory:",
                    sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                )
                .AddInterceptors(new Encrypting(new PersonalDataEncryption(keys)))
                .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning))
                .Options
        );
        await db.Database.OpenConnectionAsync();
        await db.Database.MigrateAsync();
        return db;
    }

    // In a host, the save of the composed context does this.
    private sealed class Encrypting(PersonalDataEncryption encryption) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            encryption.Encrypt(eventData.Context!.ChangeTracker);
            return ValueTask.FromResult(result);
        }
    }
}
