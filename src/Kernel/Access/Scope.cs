using System.Collections.Frozen;
using System.Text.Json;

namespace Kernel.Access;

/// <summary>
/// The units whose records somebody may see: those where a post is held, and all below them. It consists of keys and not of
/// codes, which are withdrawn and reissued.
/// </summary>
public sealed class Scope
{
    private readonly FrozenSet<long> units;

    private Scope(IEnumerable<long> units, bool isAll)
    {
        this.units = units.ToFrozenSet();
        (Units, IsAll) = ([.. this.units.Order()], isAll);
        AsJson = JsonSerializer.Serialize(Units);
    }

    /// <summary>Everything; for those who serve all units, and for the program itself.</summary>
    public static Scope All { get; } = new([], true);

    /// <summary>Nothing.</summary>
    public static Scope None { get; } = new([], false);

    /// <summary>Whether nothing lies outside.</summary>
    public bool IsAll { get; }

    /// <summary>The keys of the units, ascending; empty where it is everything.</summary>
    public long[] Units { get; }

    /// <summary>The same as JSON, as some databases take a list.</summary>
    public string AsJson { get; }

    /// <summary>These units and no others.</summary>
    public static Scope Of(IEnumerable<long> units) => new(units, false);

    /// <summary>Whether nothing of another lies outside.</summary>
    public bool Covers(Scope other) => IsAll || (!other.IsAll && Array.TrueForAll(other.Units, units.Contains));

    /// <summary>What of this lies within another, too.</summary>
    public Scope Within(Scope other) =>
        ReferenceEquals(this, other) || other.IsAll ? this
        : IsAll ? other
        : Of(Units.Where(other.units.Contains));

    /// <summary>Whether records of a unit are within.</summary>
    public bool Holds(long unit) => IsAll || units.Contains(unit);
}
