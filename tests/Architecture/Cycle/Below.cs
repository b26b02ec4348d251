using Architecture.Tests.Cycle.Above;

namespace Architecture.Tests.Cycle.Below;

/// <summary>The other half.</summary>
internal sealed class Lower
{
    private readonly List<Upper> others = [];

    public int Count => others.Count;
}
