namespace Graph.Schema;

/// <summary>The label of a node in a not-found error: the beginning of its description, and its name in words.</summary>
internal static class NodeLabels
{
    public static (string Chinese, string English) Of(ObjectType node)
    {
        var chinese = node.Description?.Split(" · ")[0] ?? node.Name;
        return (chinese, Kernel.Texts.Naming.UpperSnake(node.Name).Replace('_', ' ').ToLowerInvariant());
    }
}
