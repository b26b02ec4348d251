namespace Graph.Sql;

/// <summary>What is made once for callers whose units have a boundary, and once for the others, when it is first needed.</summary>
internal sealed class PerScope<T>(Func<bool, T> make)
{
    private readonly Lazy<T> limited = new(() => make(true));
    private readonly Lazy<T> unlimited = new(() => make(false));

    public T Of(bool isLimited) => isLimited ? limited.Value : unlimited.Value;
}
