using Assessment;
using Assistance;
using Commons;
using Disputes;
using Kernel.Storage;
using Petitions;
using Publicity;
using Visits;

namespace Host;

/// <summary>The modules of the product: the one list that the program, migrations, graph and tests read.</summary>
public static class Modules
{
    /// <summary>All modules; the shared registry first, since the others ask it.</summary>
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
