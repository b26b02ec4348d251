using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kernel.Access;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kernel.Audit;

/// <summary>
/// Adds an audit entry for each record that a save changes, together with its parts, in the same transaction. The actor is the
/// context's current identity.
/// </summary>
/// <param name="key">Signs the entries.</param>
/// <param name="clock">The clock.</param>
public sealed class AuditWriter(AuditKey key, TimeProvider clock)
{
    // A save with more records of one kind is an import or demonstration data; it is summarised in one entry.
    private const int MostBeforeSummed = 100;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A context opened outside a scope belongs to the program itself.
    private static readonly CurrentIdentity Program = new() { Identity = Identity.Program, Act = "system" };
    private readonly ConcurrentDictionary<IEntityType, AuditedType?> shapes = new();

    /// <summary>Called after entries that must be chained are committed.</summary>
    internal Action? Written { get; set; }

    /// <summary>Adds an entry for an operation that changes no row; the context's next save writes it.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="kind">The kind of operation.</param>
    /// <param name="subjectKind">The type of the record.</param>
    /// <param name="subjectKey">The record's key; null if the entry is about many records.</param>
    /// <param name="about">Further details as JSON; never personal data.</param>
    public void Note(AuditedContext db, AuditKind kind, string subjectKind, long? subjectKey, string about = "{}") =>
        db.Audit.Add(Entry(db, kind, subjectKind, subjectKey, (about, null)));

    /// <summary>
    /// Erases the texts of earlier entries about records whose own texts are being erased, and adds an entry that records the
    /// erasure. The context's next save writes it.
    /// </summary>
    /// <param name="db">The module's context.</param>
    /// <param name="records">The records.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public async Task Erase<T>(AuditedContext db, IReadOnlyCollection<Id<T>> records, CancellationToken cancellation)
    {
        var (kind, keys) = (typeof(T).Name, records.Select(r => (long?)r.Value).ToList());
        var said = await db
            .Audit.Where(e => e.SubjectKind == kind && keys.Contains(e.SubjectKey) && e.Texts != null)
            .ToListAsync(cancellation);
        said.ForEach(entry => entry.Texts = null);
        db.Audit.AddRange(keys.Select(key => Entry(db, AuditKind.Erase, kind, key, ("{}", null))));
    }

    /// <summary>Announces entries that must be chained.</summary>
    internal void Announce(AuditedContext db)
    {
        if (db.ChangeTracker.Entries<AuditEntry>().Any())
        {
            Written?.Invoke();
        }
    }

    /// <summary>Adds an entry for each record that the context is about to save.</summary>
    internal void Write(AuditedContext db)
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(row => (Row: row, Shape: shapes.GetOrAdd(row.Metadata, AuditedType.For)))
            .Where(c => c.Shape?.Says(c.Row) == true)
            .Select(c => new Changed(c.Row, c.Shape!))
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var erased = db
            .ChangeTracker.Entries<AuditEntry>()
            .Where(e => e is { State: EntityState.Added, Entity.Kind: AuditKind.Erase })
            .Select(e => (e.Entity.SubjectKind, e.Entity.SubjectKey))
            .ToHashSet();
        var entries = new List<AuditEntry>();
        foreach (var kind in changed.GroupBy(c => c.Shape.Kind, StringComparer.Ordinal))
        {
            var records = kind.GroupBy(c => c.Shape.SubjectOf(c.Row)).ToList();
            if (records.Count > MostBeforeSummed && kind.All(c => c.Row.State == EntityState.Added))
            {
                entries.Add(Entry(db, AuditKind.Write, kind.Key, null, (Sum(records), null)));
                continue;
            }

            entries.AddRange(
                records.Select(record =>
                    Entry(
                        db,
                        AuditKind.Write,
                        kind.Key,
                        record.Key,
                        erased.Contains((kind.Key, record.Key)) ? (Changes(record, null), null) : Described([.. record])
                    )
                )
            );
        }

        db.Audit.AddRange(entries);
    }

    private AuditEntry Entry(
        AuditedContext db,
        AuditKind kind,
        string subjectKind,
        long? subjectKey,
        (string Changes, string? Texts) recorded
    )
    {
        var acting = db.Acting ?? Program;
        var entry = new AuditEntry
        {
            Id = Keys.Next(),
            At = clock.Now(),
            Kind = kind,
            Act = acting.Act,
            WhoKind = acting.Identity.Kind,
            Who = acting.Identity.Name,
            SubjectKind = subjectKind,
            SubjectKey = subjectKey,
            Changes = recorded.Changes,
            Texts = recorded.Texts,
        };
        entry.Mark = key.Sign(db.Schema, entry);
        return entry;
    }

    private static (string Changes, string? Texts) Described(IReadOnlyCollection<Changed> rows)
    {
        var texts = Texts(rows, AuditTexts.Salt());
        return (Changes(rows, texts is null ? null : AuditTexts.Hash(texts)), texts);
    }

    // The record's own columns, each with its value before and after, and the hash of the texts.
    private static string Changes(IEnumerable<Changed> rows, string? hash) =>
        Json(json =>
        {
            foreach (var (row, shape) in rows.Where(r => r.Shape.Part is null))
            {
                shape.Write(json, row, texts: false);
            }

            if (hash is not null)
            {
                json.WriteString(AuditTexts.Name, hash);
            }
        });

    // The record's own texts, then its parts.
    private static string? Texts(IReadOnlyCollection<Changed> rows, string salt)
    {
        var nothing = 0L;
        var said = 0L;
        var text = Json(json =>
        {
            json.WriteString("salt", salt);
            nothing = json.BytesCommitted + json.BytesPending;
            foreach (var (row, shape) in rows.Where(r => r.Shape.Part is null))
            {
                shape.Write(json, row, texts: true);
            }

            var parts = rows.Where(r => r.Shape.Part is not null).GroupBy(r => r.Shape.Part!, StringComparer.Ordinal);
            foreach (var part in parts.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                json.WriteStartArray(part.Key);
                foreach (var (row, shape) in part)
                {
                    json.WriteStartObject();
                    shape.Write(json, row, texts: true);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            said = json.BytesCommitted + json.BytesPending;
        });
        return said > nothing ? text : null;
    }

    private static string Json(Action<Utf8JsonWriter> members)
    {
        var text = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(text, Plain);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static string Sum(List<IGrouping<long?, Changed>> records)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in records)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Changes(record, null)));
            digest.AppendData(Encoding.UTF8.GetBytes(Texts([.. record], "") ?? ""));
        }

        return $$"""{"added":{{records.Count}},"sha256":"{{Convert.ToHexStringLower(digest.GetHashAndReset())}}"}""";
    }

    /// <summary>A row that a save changes.</summary>
    private readonly record struct Changed(EntityEntry Row, AuditedType Shape);
}
