using Commons.Access;
using Commons.Calendar;
using Commons.Cases;
using Commons.Demonstration;
using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.OrgUnits.Import;
using Commons.Posts;
using Commons.Reads;
using Commons.Retention;
using Commons.Rights;
using Commons.Store;
using Commons.Unmaskings;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Commons;

/// <summary>公共登记 · The shared registry: units, posts, officials, households and the working-day calendar.</summary>
public sealed class CommonsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Commons";

    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        services.AddSettings<RetentionOptions>("Retention");
        services.AddSettings<UnmaskingOptions>("Unmasking");
        services.AddOptions<ServiceAccounts>().BindConfiguration("Auth");
        services
            .AddModule<CommonsContext>(this)
            .AddSingleton<DeclaredMeasures>()
            .AddSingleton<IDerivedEvents>(provider => new MeasureMarks(
                provider.GetRequiredService<DeclaredMeasures>().All
            ))
            .AddSingleton<Units>()
            .AddSingleton<OfficialDirectory>()
            .AddSingleton<HouseholdDirectory>()
            .AddSingleton<Tenures>()
            .AddSingleton<Memberships>()
            .AddSingleton<Offices>()
            .AddSingleton<AuditedReads>()
            .AddScoped<Readings>()
            .AddScoped<PersonalRights>()
            .AddSingleton<RetentionRun>()
            .AddHostedService<RetentionJob>()
            .AddSingleton<PostGrants>()
            .AddSingleton<HeldPosts>()
            .AddSingleton<UnitTrees>()
            .AddSingleton<AuthorityReader>()
            .AddSingleton<UnmaskingLimit>()
            .AddSingleton<Authorities>()
            .AddHostedService<RegistryCacheRefresher>()
            .AddSingleton<WorkCalendars>()
            .AddSingleton<DivisionImport>()
            .AddSingleton<CalendarImport>()
            .AddSingleton<DemoPeople>()
            .AddSingleton<FirstRegistrar>()
            .AddSingleton<DeadlineMonitor>()
            .AddHostedService(provider => provider.GetRequiredService<DeadlineMonitor>());
    }
}
