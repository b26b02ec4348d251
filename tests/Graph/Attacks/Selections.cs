using Graph.Schema;

namespace Graph.Tests.Attacks;

/// <summary>The selections on nodes and aggregates, generated from the schema.</summary>
internal static class Selections
{
    /// <summary>The columns of a node that a caller may read.</summary>
    public static string Columns(ObjectType node, Func<string?, bool>? may = null) =>
        string.Join(
            ' ',
            node.Fields.Where(f =>
                    f.Source is IdSource or ColumnSource or PersonalSource && may?.Invoke(f.Permission) != false
                )
                .Select(f => f.Name)
        );

    /// <summary>All fields of an aggregate or a group.</summary>
    public static string Figures(ObjectType figures) =>
        string.Join(
            ' ',
            figures.Fields.Select(f =>
                f.Source switch
                {
                    FigureSource or CoarseSource => f.Name,
                    FiguresSource => $"{f.Name} {{ {Figures((ObjectType)f.Type.Leaf)} }}",
                    _ => "",
                }
            )
        );

    /// <summary>The aggregates grouped by one or two keys.</summary>
    public static string Groups(Random random, ObjectType figures)
    {
        if (figures.Find("groupBy") is not { } groups)
        {
            return "";
        }

        var choice = (EnumType)groups.Arguments[0].Type.Leaf;
        var group = (ObjectType)groups.Type.Leaf;
        var by = choice.Members.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Select(m => m.Name);
        var keys = group
            .Fields.Where(f => f.Source is GroupKeySource)
            .Select(k => k.Type.Leaf is ObjectType ? $"{k.Name} {{ id }}" : k.Name);
        return $"groupBy(by: [{string.Join(' ', by)}]) {{ {string.Join(' ', keys)} {Figures(group)} }}";
    }
}
