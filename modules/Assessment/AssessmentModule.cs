using Assessment.Cells;
using Assessment.Indicators;
using Assessment.Scores;
using Assessment.Store;
using Commons;
using Commons.Measures;
using Kernel.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment;

/// <summary>考核 · Assessment schemes, the monthly figures of all subjects, and scorecards (plan clauses C47, C48).</summary>
public sealed class AssessmentModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Assessment";

    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services
            .AddModule<AssessmentContext>(this)
            .AddSingleton(provider => new Catalogue(provider.GetRequiredService<DeclaredMeasures>().All))
            .AddSingleton<IStartupCheck, CatalogueCheck>()
            .AddScoped<CellBatch>()
            .AddScoped<Roster>()
            .AddScoped<Scorecards>()
            .AddSingleton<IScoreRebuilder, ScoreRebuild>();
}
