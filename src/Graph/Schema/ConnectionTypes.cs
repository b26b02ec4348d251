namespace Graph.Schema;

/// <summary>Creates the conventional types of a paged list: connection, edge, page information and the paging arguments.</summary>
/// <param name="types">The model's types.</param>
internal sealed class ConnectionTypes(TypeRegistry types)
{
    public ObjectType Of(ObjectType target) =>
        types.Named(
            $"{target.Name}Connection",
            n =>
            {
                var edge = types.Named($"{target.Name}Edge", e => Edge(e, target));
                var connection = new ObjectType(n, null, $"{target.Name} 的分页列表 · A page of {target.Name}.");
                connection.Add(
                    Parts.Of(
                        "edges",
                        TypeRef.ListOf(TypeRef.Of(edge, true), true),
                        "带游标的条目 · The items with their cursors.",
                        Part.Edges
                    )
                );
                connection.Add(
                    Parts.Of("nodes", TypeRef.ListOf(TypeRef.Of(target, true), true), "条目 · The items.", Part.Nodes)
                );
                connection.Add(
                    Parts.Of("pageInfo", TypeRef.Of(PageInfo(), true), "分页信息 · Where the page lies.", Part.PageInfo)
                );
                connection.Add(
                    Parts.Of(
                        "totalCount",
                        TypeRef.Of(Scalars.Int, target.Purpose is null),
                        target.Purpose is null
                            ? "总数 · How many there are in all."
                            : "总数；无用途授权时少于五不显示、其余取五的倍数 · How many there are in all; without a purpose to the nearest five, and null where they are fewer. Pages say by `hasNextPage` whether more follow.",
                        Part.TotalCount
                    )
                );
                if (target.Purpose is not null)
                {
                    connection.Add(
                        Parts.Of(
                            "coarse",
                            TypeRef.Of(Scalars.Boolean, true),
                            "总数是否因无用途授权而只显示概数 · Whether the total is coarse for want of a purpose.",
                            Part.Coarse
                        )
                    );
                }

                return connection;
            }
        );

    private static ObjectType Edge(string name, ObjectType target)
    {
        var edge = new ObjectType(name, null, $"{target.Name} 及其游标 · One {target.Name} and its cursor.");
        edge.Add(
            Parts.Of("cursor", TypeRef.Of(Scalars.String, true), "游标 · Where it stands in the list.", Part.Cursor)
        );
        edge.Add(Parts.Of("node", TypeRef.Of(target, true), "条目 · The item.", Part.EdgeNode));
        return edge;
    }

    private ObjectType PageInfo() =>
        types.Named(
            "PageInfo",
            n =>
            {
                var info = new ObjectType(n, null, "分页信息 · Where a page lies in its list.");
                info.Add(
                    Parts.Of(
                        "hasNextPage",
                        TypeRef.Of(Scalars.Boolean, true),
                        "是否有下一页 · Whether more follow.",
                        Part.HasNextPage
                    )
                );
                info.Add(
                    Parts.Of(
                        "hasPreviousPage",
                        TypeRef.Of(Scalars.Boolean, true),
                        "是否有上一页 · Whether some go before.",
                        Part.HasPreviousPage
                    )
                );
                info.Add(
                    Parts.Of(
                        "startCursor",
                        TypeRef.Of(Scalars.String),
                        "首条游标 · The first item's cursor.",
                        Part.StartCursor
                    )
                );
                info.Add(
                    Parts.Of(
                        "endCursor",
                        TypeRef.Of(Scalars.String),
                        "末条游标 · The last item's cursor.",
                        Part.EndCursor
                    )
                );
                return info;
            }
        );

    /// <param name="target">The node.</param>
    /// <param name="order">The input type of its <c>order</c> argument.</param>
    public static List<InputField> Arguments(ObjectType target, InputType order) =>
        [
            new("first", TypeRef.Of(Scalars.Int), "从前取几条 · How many from the start."),
            new("after", TypeRef.Of(Scalars.String), "从此游标之后 · After this cursor."),
            new("last", TypeRef.Of(Scalars.Int), "从后取几条 · How many from the end."),
            new("before", TypeRef.Of(Scalars.String), "到此游标之前 · Before this cursor."),
            new("where", TypeRef.Of(target.Filter!), "筛选 · Which of them."),
            new("order", TypeRef.ListOf(TypeRef.Of(order, true)), "排序 · In which order."),
        ];
}
