using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Publicity.Sessions;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class SessionMap : IEntityTypeConfiguration<PolicySession>
{
    public void Configure(EntityTypeBuilder<PolicySession> session)
    {
        session.ToTable("PolicySessions");
        session.Property(s => s.UnitId);
        session.Property(s => s.SpeakerId);
        session.Property(s => s.Topic).HasMaxLength(100);
        session.ServesList();
        session.ServesList(nameof(PolicySession.UnitId));
        session.ServesFigures(nameof(PolicySession.HeldOn));
    }
}
