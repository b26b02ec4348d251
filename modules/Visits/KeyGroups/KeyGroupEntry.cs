using Commons.Cases;
using Commons.Households;
using Graph;
using Kernel;

namespace Visits.KeyGroups;

/// <summary>
/// 重点走访群体名单条目 · That a household is visited with preference, on the strength of a document, for a purpose, until a day. Without
/// all three there is no entry (PIPL Art. 6, least scope); it says nothing of what the household is like.
/// </summary>
[Needs(VisitPermissions.ReadGroups)]
[OfPersons(nameof(Commons.Purposes.Purpose.Visits))]
internal sealed class KeyGroupEntry : CaseFile<KeyGroupEntry>
{
    private KeyGroupEntry() { }

    private KeyGroupEntry(Id<KeyGroupEntry> id)
        : base(id) { }

    /// <summary>群体 · The group.</summary>
    [Facet]
    public KeyGroup Group { get; private init; }

    /// <summary>依据文件 · The document that it rests on.</summary>
    public string SourceDocument { get; private init; } = "";

    /// <summary>用途 · What the entry serves.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>登记日期 · The day of the entry.</summary>
    public DateOnly EnteredOn { get; private init; }

    /// <summary>有效期止 · The last day on which it holds.</summary>
    [Sortable]
    public DateOnly ValidTo { get; private set; }

    /// <summary>列入的家庭户 · The household that is entered.</summary>
    [Link<Household>("household")]
    internal Id<Household> HouseholdId { get; private init; }

    /// <summary>Enters a household.</summary>
    public static KeyGroupEntry Enter(
        HouseholdRef household,
        KeyGroup group,
        string sourceDocument,
        string purpose,
        DateOnly on,
        DateOnly validTo
    )
    {
        if (string.IsNullOrWhiteSpace(sourceDocument))
        {
            throw new KeyGroupEntryUnfounded().About(nameof(EnterKeyGroup.SourceDocument));
        }

        if (string.IsNullOrWhiteSpace(purpose))
        {
            throw new KeyGroupEntryUnfounded().About(nameof(EnterKeyGroup.Purpose));
        }

        if (validTo <= on)
        {
            throw new KeyGroupEntryUnfounded().About(nameof(EnterKeyGroup.ValidTo));
        }

        return new KeyGroupEntry(Id<KeyGroupEntry>.New())
        {
            HouseholdId = household.Id,
            UnitId = household.UnitId,
            UnitCode = household.UnitCode,
            Group = group,
            SourceDocument = sourceDocument,
            Purpose = purpose,
            EnteredOn = on,
            ValidTo = validTo,
        };
    }

    /// <summary>Ends the entry before its time; it is never made longer.</summary>
    public void End(DateOnly on)
    {
        if (on < EnteredOn || on > ValidTo)
        {
            throw new DaysOutOfOrder().About(nameof(EndKeyGroup.On));
        }

        ValidTo = on;
    }
}
