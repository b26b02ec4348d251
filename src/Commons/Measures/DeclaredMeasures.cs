using Microsoft.Extensions.DependencyInjection;

namespace Commons.Measures;

/// <summary>
/// What the measures of all modules declare. It does not depend on the contexts that their sources read from, so it is read once.
/// </summary>
public sealed class DeclaredMeasures
{
    /// <param name="scopes">Makes the sources.</param>
    public DeclaredMeasures(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        All = [.. scope.ServiceProvider.GetServices<IMeasureSource>()];
    }

    /// <summary>The measures, in the order of the modules.</summary>
    public IReadOnlyList<IMeasure> All { get; }
}
