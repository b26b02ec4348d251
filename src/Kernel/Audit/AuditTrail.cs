using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kernel.Access;
using Kernel.Data;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kernel.Audit;

/// <summary>
/// Writes down what every save changes, in the same transaction: one entry for each record, its parts with it. Who did it is
/// who the context acts for.
/// </summary>
/// <param name="key">What entries are sealed with.</param>
public sealed class AuditTrail(AuditKey key) : SaveChangesInterceptor
{
    // More records of one kind than anybody makes at once are an import or the demonstration.
    private const int MostBeforeSummed = 100;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly CurrentIdentity Program = new();
    private readonly ConcurrentDictionary<IEntityType, AuditShape?> shapes = new();

    /// <summary>Called when entries were committed that are to be chained.</summary>
    internal Action? Written { get; set; }

    /// <summary>Writes down what no change of a row would show: saved with whatever else the context saves.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="kind">What kind of act it was.</param>
    /// <param name="subjectKind">The type of the record, by its plain name.</param>
    /// <param name="subjectKey">The record's key; null where it is about many.</param>
    /// <param name="about">What else is to be known of it, as JSON; never personal data.</param>
    public void Note(ModuleContext db, AuditKind kind, string subjectKind, long? subjectKey, string about = "{}") =>
        db.Audit.Add(Entry(db, kind, subjectKind, subjectKey, about));

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is ModuleContext db)
        {
            Write(db);
        }

        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context?.ChangeTracker.Entries<AuditEntry>().Any() == true)
        {
            Written?.Invoke();
        }

        return ValueTask.FromResult(result);
    }

    private void Write(ModuleContext db)
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(row => (Row: row, Shape: shapes.GetOrAdd(row.Metadata, AuditShape.Of)))
            .Where(c => c.Shape?.Says(c.Row) == true)
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var entries = new List<AuditEntry>();
        foreach (var kind in changed.GroupBy(c => c.Shape!.Kind))
        {
            var records = kind.GroupBy(c => c.Shape!.SubjectOf(c.Row)).ToList();
            if (records.Count > MostBeforeSummed && kind.All(c => c.Row.State == EntityState.Added))
            {
                entries.Add(Entry(db, AuditKind.Write, kind.Key, null, Sum(records)));
                continue;
            }

            entries.AddRange(
                records.Select(record => Entry(db, AuditKind.Write, kind.Key, record.Key, Changes(record)))
            );
        }

        db.Audit.AddRange(entries);
    }

    private AuditEntry Entry(ModuleContext db, AuditKind kind, string subjectKind, long? subjectKey, string changes)
    {
        var acting = db.Acting ?? Program;
        var entry = new AuditEntry
        {
            Id = Keys.Next(),
            At = TimeProvider.System.Now(),
            Kind = kind,
            Act = acting.Act,
            WhoKind = acting.Identity.Kind,
            Who = acting.Identity.Name,
            SubjectKind = subjectKind,
            SubjectKey = subjectKey,
            Changes = changes,
        };
        entry.Mark = key.Of(db.Schema, entry);
        return entry;
    }

    // The record's own columns, then its parts: each a pair of what it was and what it is.
    private static string Changes(IEnumerable<(EntityEntry Row, AuditShape? Shape)> rows)
    {
        var text = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(text, Plain);
        json.WriteStartObject();
        foreach (var part in rows.GroupBy(r => r.Shape!.Part).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (part.Key is not { } name)
            {
                foreach (var (row, shape) in part)
                {
                    shape!.Write(json, row);
                }

                continue;
            }

            json.WriteStartArray(name);
            foreach (var (row, shape) in part)
            {
                json.WriteStartObject();
                shape!.Write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static string Sum(List<IGrouping<long?, (EntityEntry Row, AuditShape? Shape)>> records)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in records)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Changes(record)));
        }

        return $$"""{"added":{{records.Count}},"sha256":"{{Convert.ToHexStringLower(digest.GetHashAndReset())}}"}""";
    }
}
