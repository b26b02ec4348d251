using Servers;

namespace Graph.Tests;

/// <summary>A test of this assembly; it is skipped, with a reason, if there is no PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute() => Skip = PostgreSqlCluster.Programs is null ? "No PostgreSQL on this machine." : null;
}

/// <inheritdoc cref="FactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryAttribute : Xunit.TheoryAttribute
{
    public TheoryAttribute() => Skip = PostgreSqlCluster.Programs is null ? "No PostgreSQL on this machine." : null;
}
