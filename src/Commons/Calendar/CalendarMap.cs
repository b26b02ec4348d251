using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Calendar;

/// <summary>How the records of this folder are stored.</summary>
internal sealed class CalendarMap : IEntityTypeConfiguration<WorkdayException>
{
    public void Configure(EntityTypeBuilder<WorkdayException> day)
    {
        day.ToTable("WorkdayExceptions");
        day.HasKey(d => d.Date);
    }
}
