using Kernel.Audit;

namespace Kernel.AuditChain;

/// <summary>Goes along a chain entry by entry and notes what does not follow.</summary>
internal sealed class AuditChainReader(AuditKey key, string schema, AuditWitness? witness)
{
    private readonly List<string> findings = [];

    // The first entry of each record whose words are gone, until it is met that they were erased.
    private readonly Dictionary<(string Kind, long? Key), string> wordless = [];
    private string previous = AuditEncoding.Origin;
    private long place;

    // Behind something that is wrong, what follows is not blamed for not following it.
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
            findings.Add($"#{sequence}: 插入 · inserted: a second entry stands at this place ({Named(entry)})");
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
            findings.Add($"#{place}: 改写 · rewritten: the witness knows another entry at this place");
        }
    }

    private string? Wrong(AuditEntry entry, long sequence) =>
        !IsAsWritten(entry) ? "篡改 · altered: it does not say what was written"
        : key.Link(entry.Previous ?? "", sequence, entry.Mark) != entry.Hash
            ? "换位 · moved: it is genuine and does not belong to this place"
        : !isBroken && entry.Previous != previous ? "断链 · unlinked: it does not follow the entry before it"
        : null;

    /// <summary>An entry that had no place yet; in the order in which they were written.</summary>
    public void MeetWaiting(AuditEntry entry)
    {
        if (!IsAsWritten(entry))
        {
            findings.Add($"#–: 篡改 · altered or inserted before it was chained ({Named(entry)})");
        }

        MissWords(entry);
    }

    /// <summary>Erasures that were written down after everything that was met on the chain.</summary>
    public void Excuse(IEnumerable<AuditEntry> later)
    {
        foreach (var erasure in later.Where(entry => entry.Kind == AuditKind.Erase))
        {
            wordless.Remove((erasure.SubjectKind, erasure.SubjectKey));
        }
    }

    private bool IsAsWritten(AuditEntry entry) =>
        key.Of(schema, entry) == entry.Mark
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
                $"#{entry.Sequence}: 删除 · removed: what it said in words is gone, and no erasure was written down ({Named(entry)})"
            );
        }
    }

    /// <summary>Entries that stand where the chain has ended, if it has not gone on meanwhile.</summary>
    public void Beyond(IReadOnlyCollection<AuditEntry> entries, AuditHead? head)
    {
        if (head is null && entries.Count > 0)
        {
            findings.Add("链首缺失 · the head of the chain is gone");
            return;
        }

        findings.AddRange(
            entries
                .Where(e => e.Sequence > head!.Count)
                .Select(e => $"#{e.Sequence}: 插入 · inserted: it stands beyond the head of the chain ({Named(e)})")
        );
    }

    public void End(AuditHead? head, string? signature)
    {
        if (head is not null)
        {
            if (head.Signature != signature)
            {
                findings.Add("链首篡改 · the head of the chain was altered: its signature is not ours");
            }

            if (!Missing(head.Count) && !isBroken && previous != head.Hash)
            {
                findings.Add($"#{place}: 断链 · unlinked: the head of the chain knows another entry at this place");
            }
        }

        if (witness is not null && witness.Count > place)
        {
            findings.Add($"#{place + 1}–#{witness.Count}: 删除 · removed: the witness knows a longer chain");
        }
    }

    /// <returns>Whether anything is missing between the place that was reached and another.</returns>
    private bool Missing(long last)
    {
        if (place >= last)
        {
            return false;
        }

        var first = place + 1;
        var places = first == last ? $"#{first}" : $"#{first}–#{last}";
        findings.Add($"{places}: 删除 · removed: nothing stands there");
        place = last;
        return true;
    }

    private static string Named(AuditEntry entry) =>
        $"{entry.At:yyyy-MM-dd HH:mm:ss}Z {entry.Who} {entry.Act} {entry.SubjectKind} {entry.SubjectKey}";
}
