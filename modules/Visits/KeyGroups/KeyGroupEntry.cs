using Commons.Cases;
using Commons.Households;
using Graph;
using Kernel;

namespace Visits.KeyGroups;

/// <summary>
/// 重点走访群体名单条目 · An entry of a household in a key group, with a source document, a purpose and an expiry date, all of which are
/// required (PIPL Art. 6, data minimisation); it does not describe the household.
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

    /// <summary>依据文件 · The source document.</summary>
    public string SourceDocument { get; private init; } = "";

    /// <summary>用途 · The purpose of the entry.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>登记日期 · The day of the entry.</summary>
    public DateOnly EnteredOn { get; private init; }

    /// <summary>有效期止 · The last day on which it is valid.</summary>
    [Sortable]
    public DateOnly ValidTo { get; private set; }

    /// <summary>列入的家庭户 · The household.</summary>
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
            throw new KeyGroupEntryIncomplete().About(nameof(EnterKeyGroup.SourceDocument));
        }

        if (string.IsNullOrWhiteSpace(purpose))
        {
            throw new KeyGroupEntryIncomplete().About(nameof(EnterKeyGroup.Purpose));
        }

        if (validTo <= on)
        {
            throw new KeyGroupEntryIncomplete().About(nameof(EnterKeyGroup.ValidTo));
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

    /// <summary>Ends the entry early; it is never extended.</summary>
    public void End(DateOnly on)
    {
        if (on < EnteredOn || on > ValidTo)
        {
            throw new DaysOutOfOrder().About(nameof(EndKeyGroup.On));
        }

        ValidTo = on;
    }
}
