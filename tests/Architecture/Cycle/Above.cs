using Architecture.Tests.Cycle.Below;

namespace Architecture.Tests.Cycle.Above;

/// <summary>One half of a cycle, for the test that detects cycles.</summary>
internal sealed class Upper
{
    public static Type Other => typeof(Lower);
}
