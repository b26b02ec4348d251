using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Purposes;
using Commons.Retention;
using Commons.Rights;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Commons.Store;

/// <summary>The shared registry's schema. Other rooms ask for its facts; its tables are its own.</summary>
/// <param name="options">Where and how.</param>
public sealed class CommonsContext(DbContextOptions<CommonsContext> options) : ModuleContext(options, "commons")
{
    internal DbSet<OrgUnit> OrgUnits => Set<OrgUnit>();

    internal DbSet<Official> Officials => Set<Official>();

    internal DbSet<Post> Posts => Set<Post>();

    internal DbSet<Tenure> Tenures => Set<Tenure>();

    internal DbSet<Delegation> Delegations => Set<Delegation>();

    internal DbSet<Household> Households => Set<Household>();

    internal DbSet<PurposeGrant> PurposeGrants => Set<PurposeGrant>();

    internal DbSet<Unmasking> Unmaskings => Set<Unmasking>();

    internal DbSet<UnmaskingQuota> UnmaskingQuotas => Set<UnmaskingQuota>();

    internal DbSet<HouseholdCorrection> HouseholdCorrections => Set<HouseholdCorrection>();

    internal DbSet<RightsRequest> RightsRequests => Set<RightsRequest>();

    internal DbSet<RetentionReport> RetentionReports => Set<RetentionReport>();

    internal DbSet<WorkdayException> WorkdayExceptions => Set<WorkdayException>();
}
