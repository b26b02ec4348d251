using Servers;

namespace Graph.Tests;

/// <summary>A test that fills a small disk of the server; only root can create one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : Xunit.FactAttribute
{
    public SmallDiskFactAttribute() =>
        Skip =
            PostgreSqlCluster.Programs is null ? "No PostgreSQL on this machine."
            : PostgreSqlCluster.MayHaveSmallDisk ? null
            : "No disk may be made here.";
}
