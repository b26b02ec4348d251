using Servers;

namespace Graph.Tests;

/// <summary>A test that fills a disk of the server's own: only root may make one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : Xunit.FactAttribute
{
    public SmallDiskFactAttribute() =>
        Skip =
            PostgreSqlCluster.Programs is null ? "No PostgreSQL on this machine."
            : PostgreSqlCluster.MayHaveSmallDisk ? null
            : "No disk may be made here.";
}
