using System.Collections.Frozen;
using Kernel.Settings;

namespace Graph.Schema;

/// <summary>The whole graph as the modules declare it, independent of any engine.</summary>
internal sealed class GraphModel
{
    private readonly FrozenDictionary<string, GraphType> types;
    private readonly FrozenDictionary<ushort, ObjectType> nodesByTag;
    private readonly FrozenSet<Type> units;

    public GraphModel(IEnumerable<GraphType> types, ObjectType query, ObjectType? mutation, ObjectType? subscription)
    {
        // A root that no module extends is left out.
        this.types = types
            .Where(t => t is not ObjectType { Fields.Count: 0 })
            .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        var nodes = this
            .types.Values.OfType<ObjectType>()
            .Where(t => t.IsNode)
            .OrderBy(t => t.Name, StringComparer.Ordinal);
        var byTag = new Dictionary<ushort, ObjectType>();
        foreach (var node in nodes)
        {
            if (!byTag.TryAdd(GlobalId.TagOf(node.Name), node))
            {
                throw new StartupException(
                    $"The node {node.Name} shares the tag of its ids with {byTag[GlobalId.TagOf(node.Name)].Name}; rename one."
                );
            }
        }

        nodesByTag = byTag.ToFrozenDictionary();
        units = nodes
            .Select(n => n.Reach.Unit?.PropertyType)
            .OfType<Type>()
            .Select(key => (Nullable.GetUnderlyingType(key) ?? key).GetGenericArguments()[0])
            .ToFrozenSet();
    }

    public ObjectType Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }

    public IEnumerable<GraphType> Types => types.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>Whether a node is the unit that records belong to.</summary>
    public bool IsUnit(ObjectType node) => node.Clr is { } clr && units.Contains(clr);

    public GraphType? Find(string name) => types.GetValueOrDefault(name);

    /// <summary>The type and key that a global id denotes; null if the id is invalid here.</summary>
    public (ObjectType Type, long Key)? Resolve(string globalId) =>
        GlobalId.TryRead(globalId, out var tag, out var key) && nodesByTag.TryGetValue(tag, out var type)
            ? (type, key)
            : null;

    /// <summary>The concrete types that an object of a type may have.</summary>
    public IReadOnlyList<ObjectType> Possible(GraphType type) =>
        type switch
        {
            ObjectType one => [one],
            InterfaceType common => common.Implementors,
            UnionType union => union.Members,
            _ => [],
        };
}
