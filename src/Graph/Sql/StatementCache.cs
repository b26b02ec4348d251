using Graph.Callers;
using Microsoft.Extensions.Options;

namespace Graph.Sql;

/// <summary>
/// The statements of all plans, by what asks for them and the shape of what is asked. Translating one is dear, so it is charged to the
/// caller for whom it is done.
/// </summary>
internal sealed class StatementCache(CallerLimits limits, IOptions<GraphOptions> options) : IDisposable
{
    // Beside its text: its parameters, and what EF Core and we keep for them.
    private const int SizeOfStatement = 4_096;

    private readonly SizedCache<(object Owner, string Shape, ScopeBounds Bounds), object> statements = new(
        options.Value.CacheBytes / 4
    );

    /// <summary>The statement of an owner for a shape; translated where it is not kept.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="owner">Whose statements these are.</param>
    /// <param name="shape">What decides the text.</param>
    /// <param name="bounds">What bounds the caller's rows.</param>
    /// <param name="make">Translates it.</param>
    /// <param name="text">Its text.</param>
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

    // By itself, so that nothing is captured where the statement is kept.
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
