using Kernel.PersonalData;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kernel.KeyRotation;

/// <summary>
/// Re-encrypts all personal texts with the newest key, in batches, while others read and write. A text that changes meanwhile is
/// skipped, because the change encrypts it with the newest key. After an interruption it can simply be run again.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="keys">The encryption keys.</param>
public sealed class ReEncryption(IEnumerable<ModuleStore> stores, Keyring keys)
{
    private const int Batch = 200;

    /// <summary>
    /// The number of texts encrypted with each key, including keys that are missing from the folder; 0 stands for texts that are not
    /// encrypted.
    /// </summary>
    public async Task<IReadOnlyDictionary<uint, long>> Uses(CancellationToken cancellation)
    {
        var uses = new Dictionary<uint, long>();
        await Walk(
            (_, _, texts) =>
            {
                foreach (var (_, text) in texts)
                {
                    var key = Keyring.KeyOf(text.Ciphertext!) ?? 0;
                    uses[key] = uses.GetValueOrDefault(key) + 1;
                }

                return Task.CompletedTask;
            },
            cancellation
        );
        return uses;
    }

    /// <summary>Re-encrypts texts that do not use the newest key.</summary>
    /// <param name="progress">Receives the number of texts re-encrypted so far.</param>
    /// <param name="takeClear">Whether to encrypt texts that are not encrypted yet; otherwise such a text is an error.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The number of re-encrypted texts.</returns>
    public async Task<long> Run(IProgress<long>? progress, bool takeClear, CancellationToken cancellation)
    {
        var (newest, done) = (keys.Newest, 0L);
        await Walk(
            async (db, rewrite, texts) =>
            {
                var old = texts.Where(t => Keyring.KeyOf(t.Text.Ciphertext!) != newest).ToList();
                if (old.Count == 0)
                {
                    return;
                }

                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                foreach (var (at, text) in old)
                {
                    var isClear = takeClear && Keyring.KeyOf(text.Ciphertext!) is null;
                    var clear = isClear ? text.Ciphertext! : keys.Decrypt(at.Column, at.Key, text);
                    var fresh = PersonalText.FromPlainText(clear);
                    fresh.Encrypt(keys, at.Column, at.Key);
                    done += await rewrite(at, text, fresh, keys.Token(at.Column, clear));
                }

                await transaction.CommitAsync(cancellation);
                progress?.Report(done);
            },
            cancellation
        );
        return done;
    }

    private async Task Walk(Visit visit, CancellationToken cancellation)
    {
        foreach (var store in stores)
        {
            await using var db = store.Open();
            foreach (var entity in db.Model.GetEntityTypes().Where(e => Columns(e).Count > 0).ToList())
            {
                var walk = typeof(ReEncryption)
                    .GetMethod(
                        nameof(WalkOf),
                        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic
                    )!
                    .MakeGenericMethod(entity.ClrType);
                await (Task)walk.Invoke(null, [db, Columns(entity), visit, cancellation])!;
            }
        }
    }

    private static async Task WalkOf<T>(
        ModuleContext db,
        IReadOnlyList<PersonalColumn> columns,
        Visit visit,
        CancellationToken cancellation
    )
        where T : Entity<T>
    {
        var last = new Id<T>(0);
        while (true)
        {
            var rows = await db.Set<T>()
                .AsNoTracking()
                .Where(e => e.Id > last)
                .OrderBy(e => e.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (rows.Count == 0)
            {
                return;
            }

            last = rows[^1].Id;
            await visit(
                db,
                Rewrite,
                [
                    .. from row in rows
                    from column in columns
                    let text = (PersonalText?)column.Property.GetValue(row)
                    where text is not null
                    select (new At(column, row.Id.Value), text),
                ]
            );
        }

        Task<int> Rewrite(At at, PersonalText before, PersonalText after, string token)
        {
            var (id, name, lookup) = (new Id<T>(at.Key), at.Column.Property.Name, at.Column.Lookup);
            return db.Set<T>()
                .Where(e => e.Id == id && EF.Property<PersonalText>(e, name) == before)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => EF.Property<PersonalText>(e, name), after)
                            .SetProperty(e => EF.Property<string?>(e, lookup), token),
                    cancellation
                );
        }
    }

    private static List<PersonalColumn> Columns(IEntityType entity) =>
        [
            .. entity
                .GetProperties()
                .Where(p => p.ClrType == typeof(PersonalText))
                .Select(p => PersonalColumn.For(p.PropertyInfo!)),
        ];

    private delegate Task Visit(ModuleContext db, Rewriting rewrite, IReadOnlyList<(At At, PersonalText Text)> texts);

    private delegate Task<int> Rewriting(At at, PersonalText before, PersonalText after, string token);

    private sealed record At(PersonalColumn Column, long Key);
}
