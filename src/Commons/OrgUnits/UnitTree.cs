using System.Collections.Concurrent;
using System.Collections.Frozen;
using Kernel;
using Kernel.Access;

namespace Commons.OrgUnits;

/// <summary>
/// The tree of units by keys, including closed ones, which are continued by their successors. One immutable instance serves all
/// callers and is replaced by a newer one. A unit takes about twenty bytes.
/// </summary>
internal sealed class UnitTree
{
    private const int None = -1;
    private const int MostReaches = 1_000;

    // The units in the order of their keys; all other arrays refer to positions in this one.
    private readonly long[] keys;
    private readonly int[] parents;

    // The children of the unit at i: from starts[i] to starts[i + 1].
    private readonly int[] starts;
    private readonly int[] children;
    private readonly (long Closed, long Successor)[] successions;

    // An event about a unit may arrive before the one about its parent.
    private readonly Dictionary<int, long> unknownParents = [];
    private readonly FrozenDictionary<int, int[]> closedBySuccessor;
    private readonly FrozenDictionary<int, int[]> successorsByClosed;
    private readonly ConcurrentDictionary<string, UnitReach> reaches = new(StringComparer.Ordinal);

    private UnitTree(List<(long Unit, long? Parent)> units, (long Closed, long Successor)[] successions)
    {
        (keys, parents, this.successions) = ([.. units.Select(u => u.Unit)], new int[units.Count], successions);
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = units[i].Parent is { } parent ? PlaceOf(parent) : None;
            if (parents[i] == None && units[i].Parent is { } unknown)
            {
                unknownParents.Add(i, unknown);
            }
        }

        (starts, children) = ChildrenOf(parents);
        var known = successions
            .Select(s => (Closed: PlaceOf(s.Closed), Successor: PlaceOf(s.Successor)))
            .Where(s => s is { Closed: >= 0, Successor: >= 0 })
            .ToList();
        closedBySuccessor = known
            .GroupBy(s => s.Successor, s => s.Closed)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        successorsByClosed = known
            .GroupBy(s => s.Closed, s => s.Successor)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The number of units.</summary>
    public int Count => keys.Length;

    /// <summary>Creates a tree from units in the order of their keys.</summary>
    /// <param name="units">The units and their parents' keys.</param>
    /// <param name="successions">The successors of closed units.</param>
    public static UnitTree Create(
        List<(long Unit, long? Parent)> units,
        IEnumerable<(long Closed, long Successor)> successions
    ) => new(units, [.. successions]);

    /// <summary>Returns a tree with updates.</summary>
    /// <param name="units">The changed and new units, with their parents' keys.</param>
    /// <param name="taken">Their successors.</param>
    public UnitTree With(
        IReadOnlyCollection<(long Unit, long? Parent)> units,
        IEnumerable<(long Closed, long Successor)> taken
    )
    {
        var fresh = units.ToDictionary(u => u.Unit, u => u.Parent);
        var all = new List<(long Unit, long? Parent)>(keys.Length + fresh.Count);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!fresh.ContainsKey(keys[i]))
            {
                all.Add((keys[i], ParentOf(i)));
            }
        }

        all.AddRange(fresh.Select(f => (f.Key, f.Value)));
        all.Sort((one, other) => one.Unit.CompareTo(other.Unit));
        return Create(all, [.. successions.Where(s => !fresh.ContainsKey(s.Closed)), .. taken]);
    }

    /// <summary>Units with all units below them, and closed units that one of them succeeded.</summary>
    public UnitReach AtOrBelow(IEnumerable<Id<OrgUnit>> units)
    {
        var tops = units.Select(u => u.Value).Distinct().Order().ToArray();
        var name = string.Join(' ', tops);
        if (reaches.TryGetValue(name, out var known))
        {
            return known;
        }

        if (reaches.Count >= MostReaches)
        {
            reaches.Clear();
        }

        return reaches[name] = new UnitReach(Reached(tops, Below), Count);
    }

    /// <summary>Units with all units above them, and closed units that one of them succeeded.</summary>
    public IReadOnlySet<Id<OrgUnit>> AtOrAbove(IEnumerable<Id<OrgUnit>> units) =>
        Reached(units.Select(u => u.Value), i => Above(i, closedBySuccessor))
            .Select(u => new Id<OrgUnit>(u))
            .ToHashSet();

    /// <summary>Whether a unit is, or is below, another, or was succeeded by such a unit.</summary>
    public bool Covers(Id<OrgUnit> top, Id<OrgUnit> unit) =>
        Reached([unit.Value], i => Above(i, successorsByClosed)).Contains(top.Value);

    private long? ParentOf(int place) =>
        parents[place] != None ? keys[parents[place]]
        : unknownParents.TryGetValue(place, out var unknown) ? unknown
        : null;

    private IEnumerable<int> Below(int place)
    {
        for (var i = starts[place]; i < starts[place + 1]; i++)
        {
            yield return children[i];
        }

        foreach (var closed in closedBySuccessor.GetValueOrDefault(place, []))
        {
            yield return closed;
        }
    }

    private IEnumerable<int> Above(int place, FrozenDictionary<int, int[]> beside) =>
        parents[place] == None
            ? beside.GetValueOrDefault(place, [])
            : beside.GetValueOrDefault(place, []).Prepend(parents[place]);

    // A unit that the tree does not contain yet is included all the same.
    private HashSet<long> Reached(IEnumerable<long> from, Func<int, IEnumerable<int>> next)
    {
        var reached = new HashSet<long>();
        var open = new Stack<int>();
        foreach (var unit in from)
        {
            if (reached.Add(unit) && PlaceOf(unit) is >= 0 and var place)
            {
                open.Push(place);
            }
        }

        while (open.TryPop(out var place))
        {
            foreach (var other in next(place))
            {
                if (reached.Add(keys[other]))
                {
                    open.Push(other);
                }
            }
        }

        return reached;
    }

    private int PlaceOf(long unit) => Math.Max(None, Array.BinarySearch(keys, unit));

    private static (int[] Starts, int[] Children) ChildrenOf(int[] parents)
    {
        var first = new int[parents.Length + 1];
        foreach (var parent in parents.Where(p => p != None))
        {
            first[parent + 1]++;
        }

        for (var i = 0; i < parents.Length; i++)
        {
            first[i + 1] += first[i];
        }

        var (next, children) = (first.ToArray(), new int[first[^1]]);
        for (var i = 0; i < parents.Length; i++)
        {
            if (parents[i] != None)
            {
                children[next[parents[i]]++] = i;
            }
        }

        return (first, children);
    }
}

/// <summary>A set of units with all units below them.</summary>
/// <param name="units">Their keys.</param>
/// <param name="count">The number of all units.</param>
internal sealed class UnitReach(HashSet<long> units, int count)
{
    private readonly Lazy<Scope> listed = new(() => Kernel.Access.Scope.Of(units));

    /// <summary>The number of units in the set.</summary>
    public int Count => units.Count;

    /// <summary>The scope; all units if the set contains every unit.</summary>
    public Scope Scope => units.Count == count ? Scope.All : Listed;

    /// <summary>The scope as a list of units, even if the set contains every unit.</summary>
    public Scope Listed => listed.Value;
}
