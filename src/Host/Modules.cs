using Assessment;
using Assistance;
using Commons;
using Disputes;
using Kernel.Storage;
using Petitions;
using Publicity;
using Visits;

namespace Host;

/// <summary>The list of modules, which the program, migrations, graph and tests use.</summary>
public static class Modules
{
    /// <summary>All modules; the shared registry first, because the others depend on it.</summary>
    public static IReadOnlyList<IModule> All { get; } =
    [
        new CommonsModule(),
        new VisitsModule(),
        new PetitionsModule(),
        new DisputesModule(),
        new AssistanceModule(),
        new PublicityModule(),
        new AssessmentModule(),
    ];
}
