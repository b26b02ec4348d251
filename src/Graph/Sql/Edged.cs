using System.Linq.Expressions;
using System.Reflection;

namespace Graph.Sql;

/// <summary>An edge and the row that it refers to.</summary>
internal sealed record Edged<TEdge, TRow>(TEdge Edge, TRow Row);

/// <summary>A key and an item that belongs to it.</summary>
internal sealed record Keyed<TKey, TItem>(TKey Key, TItem Item);

/// <summary>Creates records in a form that EF Core can translate.</summary>
internal static class Edged
{
    /// <summary>An edge and its row.</summary>
    public static NewExpression Of(Expression edge, Expression row) =>
        Made(typeof(Edged<,>).MakeGenericType(edge.Type, row.Type), [edge, row]);

    /// <summary>A key and its item.</summary>
    public static NewExpression Under(Expression key, Expression item) =>
        Made(typeof(Keyed<,>).MakeGenericType(key.Type, item.Type), [key, item]);

    /// <summary>A record of these parts, in the order of its parameters.</summary>
    public static NewExpression Made(Type type, IEnumerable<Expression> parts) =>
        Expression.New(
            type.GetConstructors()[0],
            parts,
            type.GetConstructors()[0].GetParameters().Select(p => (MemberInfo)type.GetProperty(p.Name!)!)
        );
}
