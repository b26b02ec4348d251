using Kernel.Audit;

namespace Kernel.AuditChain;

/// <summary>Reads a chain entry by entry and collects what is inconsistent.</summary>
internal sealed class AuditChainReader(AuditKey key, string schema, AuditWitness? witness)
{
    private readonly List<string> findings = [];

    // The first entry of each record whose texts are missing, until an entry about their erasure is found.
    private readonly Dictionary<(string Kind, long? Key), string> wordless = [];
    private string previous = AuditEncoding.Origin;
    private long place;

    // After the first inconsistency the following entries are not reported for not linking to it.
    private bool isBroken;

    public long Count { get; private set; }

    public AuditWitness Head => new(place, previous);

    public IReadOnlyList<string> Findings => [.. findings, .. wordless.Values];

    public void Meet(AuditEntry entry)
    {
        Count++;
        var sequence = entry.Sequence!.Value;
        if (sequence == place)
        {
            findings.Add($"#{sequence}: 插入 · inserted: a second entry has this position ({Named(entry)})");
            return;
        }

        isBroken |= Missing(sequence - 1);
        var wrong = Wrong(entry, sequence);
        if (wrong is not null)
        {
            findings.Add($"#{sequence}: {wrong} ({Named(entry)})");
        }

        MissWords(entry);
        isBroken = wrong is not null;
        (place, previous) = (sequence, entry.Hash ?? "");
        if (witness?.Count == place && witness.Hash != previous)
        {
            findings.Add($"#{place}: 改写 · rewritten: the witness has another entry at this position");
        }
    }

    private string? Wrong(AuditEntry entry, long sequence) =>
        !IsAsWritten(entry) ? "篡改 · altered: its content is not what was written"
        : key.Link(entry.Previous ?? "", sequence, entry.Mark) != entry.Hash
            ? "换位 · moved: it is genuine but does not belong at this position"
        : !isBroken && entry.Previous != previous ? "断链 · unlinked: it does not link to the previous entry"
        : null;

    /// <summary>An entry without a position yet; in the order in which they were written.</summary>
    public void MeetWaiting(AuditEntry entry)
    {
        if (!IsAsWritten(entry))
        {
            findings.Add($"#–: 篡改 · altered or inserted before it was chained ({Named(entry)})");
        }

        MissWords(entry);
    }

    /// <summary>Takes into account erasures that were recorded after all chained entries.</summary>
    public void Excuse(IEnumerable<AuditEntry> later)
    {
        foreach (var erasure in later.Where(entry => entry.Kind == AuditKind.Erase))
        {
            wordless.Remove((erasure.SubjectKind, erasure.SubjectKey));
        }
    }

    private bool IsAsWritten(AuditEntry entry) =>
        key.Sign(schema, entry) == entry.Mark
        && (entry.Texts is null || AuditTexts.Hash(entry.Texts) == AuditTexts.HashIn(entry));

    private void MissWords(AuditEntry entry)
    {
        var subject = (entry.SubjectKind, entry.SubjectKey);
        if (entry.Kind == AuditKind.Erase)
        {
            wordless.Remove(subject);
        }
        else if (entry.Texts is null && AuditTexts.HashIn(entry) is not null)
        {
            wordless.TryAdd(
                subject,
                $"#{entry.Sequence}: 删除 · removed: its texts are missing, and no erasure is recorded ({Named(entry)})"
            );
        }
    }

    /// <summary>Checks entries beyond the end of the chain, unless the chain has grown meanwhile.</summary>
    public void Beyond(IReadOnlyCollection<AuditEntry> entries, AuditHead? head)
    {
        if (head is null && entries.Count > 0)
        {
            findings.Add("链尾缺失 · the head of the chain is missing");
            return;
        }

        findings.AddRange(
            entries
                .Where(e => e.Sequence > head!.Count)
                .Select(e => $"#{e.Sequence}: 插入 · inserted: it is beyond the head of the chain ({Named(e)})")
        );
    }

    public void End(AuditHead? head, string? signature)
    {
        if (head is not null)
        {
            if (head.Signature != signature)
            {
                findings.Add("链尾篡改 · the head of the chain was altered: its signature is invalid");
            }

            if (!Missing(head.Count) && !isBroken && previous != head.Hash)
            {
                findings.Add($"#{place}: 断链 · unlinked: the head of the chain has another entry at this position");
            }
        }

        if (witness is not null && witness.Count > place)
        {
            findings.Add($"#{place + 1}–#{witness.Count}: 删除 · removed: the witness has a longer chain");
        }
    }

    /// <returns>Whether entries are missing between the position reached and another.</returns>
    private bool Missing(long last)
    {
        if (place >= last)
        {
            return false;
        }

        var first = place + 1;
        var places = first == last ? $"#{first}" : $"#{first}–#{last}";
        findings.Add($"{places}: 删除 · removed: there is no entry");
        place = last;
        return true;
    }

    private static string Named(AuditEntry entry) =>
        $"{entry.At:yyyy-MM-dd HH:mm:ss}Z {entry.Who} {entry.Act} {entry.SubjectKind} {entry.SubjectKey}";
}
