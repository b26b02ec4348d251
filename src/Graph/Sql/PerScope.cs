namespace Graph.Sql;

/// <summary>A lazily created value: one for callers who are restricted to units, and one for the others.</summary>
internal sealed class PerScope<T>(Func<bool, T> make)
{
    private readonly Lazy<T> limited = new(() => make(true));
    private readonly Lazy<T> unlimited = new(() => make(false));

    public T Of(bool isLimited) => isLimited ? limited.Value : unlimited.Value;
}
