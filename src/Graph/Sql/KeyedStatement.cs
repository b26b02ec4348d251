namespace Graph.Sql;

/// <summary>
/// A statement that finds rows by their keys: one text for a single key, which most changes and lookups use, and one for several. A server that
/// plans by parameter values plans a list again each time, but a single key only once.
/// </summary>
/// <param name="make">Translates it, for a single key or for several.</param>
internal sealed class KeyedStatement(Func<bool, Statement> make)
{
    private readonly Lazy<Statement> single = new(() => make(true));
    private readonly Lazy<Statement> several = new(() => make(false));

    public Statement Single => single.Value;

    public Statement Several => several.Value;

    /// <summary>The statement for these keys.</summary>
    public Statement For(KeyIndex keys) => keys.Count == 1 ? Single : Several;

    /// <summary>Its values.</summary>
    public static IReadOnlyList<object?> Values(KeyIndex keys) => [keys.Count == 1 ? keys.Keys[0] : keys];
}
