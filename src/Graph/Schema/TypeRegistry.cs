using Kernel.Settings;

namespace Graph.Schema;

/// <summary>The named types of a model under construction: each name denotes one type.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<string, GraphType> types = new(StringComparer.Ordinal);

    public IEnumerable<GraphType> All => types.Values;

    /// <summary>The type with a name, created on first use.</summary>
    /// <exception cref="StartupException">The name already denotes another type.</exception>
    public T Named<T>(string name, Func<string, T> make)
        where T : GraphType
    {
        if (types.TryGetValue(name, out var known))
        {
            return known as T ?? throw new StartupException($"Two things of the graph are named {name}.");
        }

        var type = make(name);
        types.Add(name, type);
        return type;
    }

    public GraphType? Find(string name) => types.GetValueOrDefault(name);

    public void Add(GraphType type) => types.Add(type.Name, type);
}
