using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Calendar;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class CalendarSets
{
    extension(CommonsContext db)
    {
        public DbSet<WorkdayException> WorkdayExceptions => db.Set<WorkdayException>();
    }
}
