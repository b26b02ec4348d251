namespace Graph.Schema;

/// <summary>What a node is called when it is not found: the beginning of its text, and its name in words.</summary>
internal static class NodeLabels
{
    public static (string Chinese, string English) Of(ObjectType node)
    {
        var chinese = node.Description?.Split(" · ")[0] ?? node.Name;
        return (chinese, Kernel.Texts.Naming.UpperSnake(node.Name).Replace('_', ' ').ToLowerInvariant());
    }
}
