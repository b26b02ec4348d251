using Commons.OrgUnits;
using Kernel;

namespace Domain.Commons;

/// <summary>The tree shared by all callers, compared with the result of walking its edges one by one.</summary>
public sealed class UnitTreeTests
{
    private const int Seeds = 40;

    [Fact]
    public void It_reaches_what_its_edges_reach()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var plain = Plain.Random(new Random(seed));
            AssertSame(plain, plain.Tree());
        }
    }

    [Fact]
    public void A_tree_that_was_told_of_changes_is_the_tree_of_what_is_there()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var (tree, plain) = (UnitTree.Create([], []), Plain.Random(random));
            // First the whole tree in parts, in any order, children before parents too; then single units that were moved, closed or added.
            foreach (var piece in plain.Units.Keys.Order().Chunk(7).OrderBy(_ => random.Next()).ToList())
            {
                tree = plain.Told(tree, piece);
            }

            AssertSame(plain, tree);
            for (var change = 0; change < 5; change++)
            {
                tree = plain.Told(tree, plain.Change(random));
                AssertSame(plain, tree);
            }
        }
    }

    [Fact]
    public void A_unit_that_is_not_known_yet_reaches_itself()
    {
        var tree = UnitTree.Create([], []);
        Assert.Equal([7], tree.AtOrBelow([new Id<OrgUnit>(7)]).Listed.Units);
        Assert.True(tree.Covers(new Id<OrgUnit>(7), new Id<OrgUnit>(7)));
    }

    private static void AssertSame(Plain plain, UnitTree tree)
    {
        Assert.Equal(plain.Units.Count, tree.Count);
        foreach (var unit in plain.Units.Keys)
        {
            var id = new Id<OrgUnit>(unit);
            var below = plain.Below(unit);
            Assert.Equal(below.Order(), tree.AtOrBelow([id]).Listed.Units);
            Assert.Equal(below.Count == tree.Count, tree.AtOrBelow([id]).Scope.IsAll);
            Assert.Equal(plain.Above(unit).Order(), tree.AtOrAbove([id]).Select(u => u.Value).Order());
            Assert.All(
                plain.Units.Keys,
                other => Assert.Equal(below.Contains(other), tree.Covers(id, new Id<OrgUnit>(other)))
            );
        }
    }

    /// <summary>The same computed in the simplest way.</summary>
    private sealed class Plain
    {
        public Dictionary<long, long?> Units { get; } = [];

        private HashSet<(long Closed, long Successor)> Successions { get; } = [];

        public static Plain Random(Random random)
        {
            var plain = new Plain();
            for (var i = 0; i < 30; i++)
            {
                plain.Open(random);
            }

            plain.Change(random);
            return plain;
        }

        public UnitTree Tree() =>
            UnitTree.Create([.. Units.OrderBy(u => u.Key).Select(u => (u.Key, u.Value))], Successions);

        /// <summary>Makes a change and returns the affected units.</summary>
        public long[] Change(Random random)
        {
            var (one, other) = (Any(random), Any(random));
            switch (random.Next(3))
            {
                case 0:
                    return [Open(random)];
                case 1:
                    Successions.Add((one, other));
                    return [one];
                default:
                    // A unit cannot move below itself.
                    Units[one] = Below(one).Contains(other) ? Units[one] : other;
                    return [one];
            }
        }

        public UnitTree Told(UnitTree tree, long[] units) =>
            tree.With([.. units.Select(u => (u, Units[u]))], Successions.Where(s => units.Contains(s.Closed)));

        public HashSet<long> Below(long top) =>
            Reached(
                top,
                u =>
                    Units
                        .Where(c => c.Value == u)
                        .Select(c => c.Key)
                        .Concat(Successions.Where(s => s.Successor == u).Select(s => s.Closed))
            );

        public HashSet<long> Above(long unit) =>
            Reached(
                unit,
                u =>
                    (Units[u] is { } parent ? [parent] : Array.Empty<long>()).Concat(
                        Successions.Where(s => s.Successor == u).Select(s => s.Closed)
                    )
            );

        private static HashSet<long> Reached(long from, Func<long, IEnumerable<long>> next)
        {
            var reached = new HashSet<long> { from };
            for (var before = 0; before < reached.Count; )
            {
                before = reached.Count;
                reached.UnionWith([.. reached.SelectMany(next)]);
            }

            return reached;
        }

        private long Any(Random random) => Units.Keys.ElementAt(random.Next(Units.Count));

        private long Open(Random random)
        {
            var unit = random.NextInt64(1, 1_000_000);
            Units[unit] = Units.Count == 0 || random.Next(20) == 0 ? null : Any(random);
            return unit;
        }
    }
}
