namespace Graph.Tests.Hosting;

/// <summary>A test that starts and stops the program as a service: by signals, which Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServiceFactAttribute : Xunit.FactAttribute
{
    public ServiceFactAttribute() => Skip = Reason;

    public static string? Reason =>
        OperatingSystem.IsWindows() ? "Services are stopped otherwise here."
        : Installations.Available ? null
        : "The database of these tests is not on this machine.";
}

/// <summary>The same, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServiceTheoryAttribute : Xunit.TheoryAttribute
{
    public ServiceTheoryAttribute() => Skip = ServiceFactAttribute.Reason;
}
