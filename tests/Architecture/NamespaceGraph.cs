using System.Reflection;
using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>The dependencies between the namespaces of an assembly, from its compiled signatures, attributes and method bodies.</summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> uses = [];

    public NamespaceGraph(Assembly assembly)
    {
        using var read = AssemblyDefinition.ReadAssembly(assembly.Location);
        foreach (var type in read.MainModule.GetTypes().Where(IsWritten))
        {
            foreach (var used in new TypeUses(type).Types.Where(IsWritten))
            {
                if (Outermost(type).Namespace != Outermost(used).Namespace)
                {
                    Add(Outermost(type), Outermost(used));
                }
            }
        }
    }

    /// <summary>The namespaces that each namespace uses.</summary>
    public IEnumerable<(string From, string To)> Uses => uses.Keys;

    /// <summary>Each dependency that is part of a cycle, with the types that cause it.</summary>
    public IReadOnlyList<string> Cycles =>
        [
            .. uses.Where(use => Reaches(use.Key.To, use.Key.From))
                .Select(use => $"{use.Key.From} -> {use.Key.To}: {string.Join(", ", use.Value)}")
                .Order(StringComparer.Ordinal),
        ];

    private bool Reaches(string from, string to)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Queue<string>([from]));
        while (open.TryDequeue(out var next))
        {
            if (next == to)
            {
                return true;
            }

            foreach (var use in uses.Keys.Where(u => u.From == next && seen.Add(u.To)))
            {
                open.Enqueue(use.To);
            }
        }

        return false;
    }

    private void Add(TypeDefinition type, TypeDefinition used)
    {
        var key = (type.Namespace, used.Namespace);
        if (!uses.TryGetValue(key, out var pairs))
        {
            uses[key] = pairs = new(StringComparer.Ordinal);
        }

        pairs.Add($"{type.Name} uses {used.Name}");
    }

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    // Excludes compiler-generated types.
    private static bool IsWritten(TypeDefinition type) =>
        Outermost(type) is { Namespace.Length: > 0 } outermost && !outermost.Name.StartsWith('<');
}
