using System.Linq.Expressions;

namespace Graph.Reading;

/// <summary>An edge and the row that it leads to.</summary>
internal sealed record Edged<TEdge, TRow>(TEdge Edge, TRow Row);

/// <summary>A key and an item that belongs to it.</summary>
internal sealed record Keyed<TKey, TItem>(TKey Key, TItem Item);

/// <summary>Makes pairs that EF Core sees through.</summary>
internal static class Edged
{
    /// <summary>An edge and its row.</summary>
    public static Expression Of(Expression edge, Expression row) =>
        Pair(typeof(Edged<,>), nameof(Edged<,>.Edge), edge, nameof(Edged<,>.Row), row);

    /// <summary>A key and its item.</summary>
    public static Expression Under(Expression key, Expression item) =>
        Pair(typeof(Keyed<,>), nameof(Keyed<,>.Key), key, nameof(Keyed<,>.Item), item);

    private static NewExpression Pair(
        Type type,
        string firstName,
        Expression first,
        string secondName,
        Expression second
    )
    {
        var pair = type.MakeGenericType(first.Type, second.Type);
        return Expression.New(
            pair.GetConstructors()[0],
            [first, second],
            pair.GetProperty(firstName)!,
            pair.GetProperty(secondName)!
        );
    }
}
