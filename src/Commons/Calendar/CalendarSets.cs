using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Calendar;

/// <summary>The sets of this folder's entities.</summary>
internal static class CalendarSets
{
    extension(CommonsContext db)
    {
        public DbSet<WorkdayException> WorkdayExceptions => db.Set<WorkdayException>();
    }
}
