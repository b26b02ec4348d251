using System.Collections.Frozen;
using System.Text.Json;

namespace Kernel.Access;

/// <summary>
/// A set of units whose records a caller may see: those where the caller holds a post, and all units below them. It holds keys,
/// not codes, because codes are withdrawn and reissued.
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

    /// <summary>All units: for callers who serve the whole county, and for the program itself.</summary>
    public static Scope All { get; } = new([], true);

    /// <summary>No units.</summary>
    public static Scope None { get; } = new([], false);

    /// <summary>Whether the scope contains every unit.</summary>
    public bool IsAll { get; }

    /// <summary>The keys of the units in ascending order; empty if the scope contains every unit.</summary>
    public long[] Units { get; }

    /// <summary>The keys as a JSON array, for databases that take a list as one parameter.</summary>
    public string AsJson { get; }

    /// <summary>A scope of exactly these units.</summary>
    public static Scope Of(IEnumerable<long> units) => new(units, false);

    /// <summary>Whether this scope contains all of another.</summary>
    public bool Covers(Scope other) => IsAll || (!other.IsAll && Array.TrueForAll(other.Units, units.Contains));

    /// <summary>The units that are in both scopes.</summary>
    public Scope Within(Scope other) =>
        ReferenceEquals(this, other) || other.IsAll ? this
        : IsAll ? other
        : Of(Units.Where(other.units.Contains));

    /// <summary>Whether the scope contains a unit.</summary>
    public bool Holds(long unit) => IsAll || units.Contains(unit);
}
