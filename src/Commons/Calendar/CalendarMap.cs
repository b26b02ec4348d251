using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Calendar;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class CalendarMap : IEntityTypeConfiguration<WorkdayException>
{
    public void Configure(EntityTypeBuilder<WorkdayException> day)
    {
        day.ToTable("WorkdayExceptions");
        day.HasKey(d => d.Date);
    }
}
