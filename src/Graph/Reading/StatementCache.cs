using Graph.Planning;
using Graph.Transport;
using Microsoft.Extensions.Options;

namespace Graph.Reading;

/// <summary>
/// The statements of all plans, by what asks for them and the shape of what is asked. Translating one is dear, so it is charged to the
/// caller for whom it is done.
/// </summary>
internal sealed class StatementCache(CallerLimits limits, IOptions<GraphOptions> options) : IDisposable
{
    // Beside its text: its parameters, and what EF Core and we keep for them.
    private const int SizeOfStatement = 4_096;

    private readonly SizedCache<(object Owner, string Shape, Bounds Bounds), object> statements = new(
        options.Value.CacheBytes / 4
    );

    /// <summary>The statement of an owner for a shape; translated where it is not kept.</summary>
    /// <param name="run">For whom.</param>
    /// <param name="owner">Whose statements these are.</param>
    /// <param name="shape">What decides the text.</param>
    /// <param name="bounds">What bounds the caller's rows.</param>
    /// <param name="make">Translates it.</param>
    /// <param name="text">Its text.</param>
    public T Of<T>(Run run, object owner, string shape, Bounds bounds, Func<T> make, Func<T, string> text)
        where T : class => (T?)statements.Find((owner, shape, bounds)) ?? Make(run, (owner, shape, bounds), make, text);

    // By itself, so that nothing is captured where the statement is kept.
    private T Make<T>(Run run, (object Owner, string Shape, Bounds Bounds) key, Func<T> make, Func<T, string> text)
        where T : class =>
        (T)
            statements.Of(
                key,
                () =>
                {
                    limits.ChargeStatement(run.Caller);
                    return make();
                },
                made => SizeOfStatement + (2L * (key.Shape.Length + text((T)made).Length))
            );

    public void Dispose() => statements.Dispose();
}
