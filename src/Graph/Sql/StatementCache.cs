using Graph.Callers;
using Microsoft.Extensions.Options;

namespace Graph.Sql;

/// <summary>
/// The statements of all plans, by owner and shape. Translation is expensive, so it is charged to the caller for whom it is done.
/// </summary>
internal sealed class StatementCache(CallerLimits limits, IOptions<GraphOptions> options) : IDisposable
{
    // The size of a statement without its text: its parameters, and what EF Core and the cache keep for them.
    private const int SizeOfStatement = 4_096;

    private readonly SizedCache<(object Owner, string Shape, ScopeBounds Bounds), object> statements = new(
        options.Value.CacheBytes / 4
    );

    /// <summary>The statement of an owner for a shape; translated if it is not cached.</summary>
    /// <param name="session">The caller's session.</param>
    /// <param name="owner">The owner of the statements.</param>
    /// <param name="shape">The shape that decides the text.</param>
    /// <param name="bounds">What is checked against the caller's units.</param>
    /// <param name="make">Translates the statement.</param>
    /// <param name="text">Returns its text.</param>
    public T Of<T>(
        QuerySession session,
        object owner,
        string shape,
        ScopeBounds bounds,
        Func<T> make,
        Func<T, string> text
    )
        where T : class =>
        (T?)statements.Find((owner, shape, bounds)) ?? Make(session, (owner, shape, bounds), make, text);

    // A separate method, so that no closure is allocated if the statement is cached.
    private T Make<T>(
        QuerySession session,
        (object Owner, string Shape, ScopeBounds Bounds) key,
        Func<T> make,
        Func<T, string> text
    )
        where T : class =>
        (T)
            statements.Of(
                key,
                () =>
                {
                    limits.ChargeStatement(session.Caller);
                    return make();
                },
                made => SizeOfStatement + (2L * (key.Shape.Length + text((T)made).Length))
            );

    public void Dispose() => statements.Dispose();
}
