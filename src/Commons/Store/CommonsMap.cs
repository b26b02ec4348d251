using Commons.Calendar;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Purposes;
using Commons.Retention;
using Commons.Rights;
using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Store;

internal sealed class CommonsMap
    : IEntityTypeConfiguration<OrgUnit>,
        IEntityTypeConfiguration<OrgUnitCode>,
        IEntityTypeConfiguration<Succession>,
        IEntityTypeConfiguration<Official>,
        IEntityTypeConfiguration<Post>,
        IEntityTypeConfiguration<Tenure>,
        IEntityTypeConfiguration<Delegation>,
        IEntityTypeConfiguration<Household>,
        IEntityTypeConfiguration<PurposeGrant>,
        IEntityTypeConfiguration<Unmasking>,
        IEntityTypeConfiguration<UnmaskingQuota>,
        IEntityTypeConfiguration<HouseholdCorrection>,
        IEntityTypeConfiguration<RightsRequest>,
        IEntityTypeConfiguration<RetentionReport>,
        IEntityTypeConfiguration<WorkdayException>
{
    public void Configure(EntityTypeBuilder<OrgUnit> unit)
    {
        unit.Property(u => u.ParentId);
        unit.HasMany(u => u.Codes).WithOne().HasForeignKey(c => c.UnitId);
        unit.HasMany(u => u.Successions).WithOne().HasForeignKey(s => s.UnitId);
        unit.ServesList();
        unit.ServesShortList(nameof(OrgUnit.ParentId));
        unit.ServesFigures(nameof(OrgUnit.ParentId));
    }

    public void Configure(EntityTypeBuilder<OrgUnitCode> code) => code.HasIndex(c => c.Code);

    public void Configure(EntityTypeBuilder<Succession> succession) =>
        succession.HasKey(s => new { s.UnitId, s.SuccessorId });

    public void Configure(EntityTypeBuilder<Official> official)
    {
        official.Property(o => o.Name).HasMaxLength(50);
        official.Property(o => o.Number).HasMaxLength(20);
        official.HasIndex(o => o.Number).IsUnique();
        official.ServesList();
    }

    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.Property(p => p.UnitId);
        post.HasMany(p => p.Tenures).WithOne().HasForeignKey(t => t.PostId);
        post.ServesShortList(nameof(Post.UnitId));
        post.ServesFigures();
    }

    public void Configure(EntityTypeBuilder<Tenure> tenure)
    {
        tenure.Property(t => t.OfficialId);
        tenure.Property(t => t.UnitId);
        tenure.Property(t => t.AppointedById);
        tenure.Property(t => t.ApprovedById);
        tenure.ServesShortList(nameof(Tenure.OfficialId));
        tenure.ServesShortList("PostId");
        tenure.HasIndex(t => new { t.UnitId, t.Kind });
        tenure.ServesCounts(nameof(Tenure.OfficialId));
        tenure.ServesCounts(nameof(Tenure.PostId));
    }

    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.Property(d => d.PostId);
        delegation.Property(d => d.TenureId);
        delegation.Property(d => d.GivenById);
        delegation.Property(d => d.RecipientId);
        delegation.Property(d => d.UnitId);
        delegation.Property(d => d.Permissions).HasMaxLength(2000);
        delegation.ServesList();
        delegation.ServesList(nameof(Delegation.UnitId));
        delegation.ServesList(nameof(Delegation.RecipientId));
        delegation.ServesShortList(nameof(Delegation.PostId));
        delegation.ServesFigures(nameof(Delegation.From));
        delegation.ServesCounts(nameof(Delegation.RecipientId));
        delegation.ServesCounts(nameof(Delegation.PostId));
    }

    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.Property(h => h.UnitId);
        household.Property(h => h.UnitCode);
        household.Property(h => h.Code).HasMaxLength(20);
        household.HasIndex(h => new { h.UnitId, h.Code }).IsUnique();
        household.ServesList();
        household.ServesList(nameof(Household.UnitId));
    }

    public void Configure(EntityTypeBuilder<PurposeGrant> grant)
    {
        grant.Property(g => g.OfficialId);
        grant.Property(g => g.GivenById);
        grant.Property(g => g.UnitId);
        grant.ServesList();
        grant.ServesList(nameof(PurposeGrant.UnitId));
        grant.ServesList(nameof(PurposeGrant.OfficialId));
        grant.ServesFigures(nameof(PurposeGrant.From));
        grant.ServesCounts(nameof(PurposeGrant.OfficialId));
    }

    public void Configure(EntityTypeBuilder<Unmasking> unmasking)
    {
        unmasking
            .Property(u => u.Record)
            .HasConversion(r => r.ToString(), text => NodeRef.Parse(text))
            .HasMaxLength(80);
        unmasking.Property(u => u.Sealed);
        unmasking.Property(u => u.OfficialId);
        unmasking.Property(u => u.UnitId);
        unmasking.HasIndex(u => new { u.Record, u.At });
        unmasking.ServesList();
        unmasking.ServesList(nameof(Unmasking.UnitId));
        unmasking.ServesList(nameof(Unmasking.OfficialId));
        unmasking.ServesFigures();
        unmasking.ServesCounts(nameof(Unmasking.OfficialId));
    }

    public void Configure(EntityTypeBuilder<UnmaskingQuota> quota) => quota.HasKey(q => q.OfficialId);

    public void Configure(EntityTypeBuilder<HouseholdCorrection> correction)
    {
        correction.Property(c => c.HouseholdId);
        correction.Property(c => c.UnitId);
        correction.ServesShortList(nameof(HouseholdCorrection.HouseholdId));
        correction.ServesCounts(nameof(HouseholdCorrection.HouseholdId));
    }

    public void Configure(EntityTypeBuilder<RightsRequest> request)
    {
        request.Property(r => r.Record).HasConversion(r => r.ToString(), text => NodeRef.Parse(text)).HasMaxLength(80);
        request.Property(r => r.Sealed);
        request.Property(r => r.OfficialId);
        request.Property(r => r.UnitId);
        request.ServesList();
        request.ServesList(nameof(RightsRequest.UnitId));
        request.ServesList(nameof(RightsRequest.OfficialId));
        request.ServesFigures();
        request.ServesCounts(nameof(RightsRequest.OfficialId));
    }

    public void Configure(EntityTypeBuilder<RetentionReport> report)
    {
        report.HasIndex(r => new { r.Rule, r.On }).IsUnique();
        report.ServesList();
        report.ServesFigures(nameof(RetentionReport.On));
    }

    public void Configure(EntityTypeBuilder<WorkdayException> day) => day.HasKey(d => d.Date);
}
