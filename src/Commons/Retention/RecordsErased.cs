using Kernel;

namespace Commons.Retention;

/// <summary>Records were erased after their retention period, or a run found none.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="KeptFrom">The first day whose records are kept.</param>
/// <param name="On">The day of the run.</param>
/// <param name="Count">The number of records, without sealed ones.</param>
public sealed record RecordsErased(RetentionRule Rule, DateOnly KeptFrom, DateOnly On, int Count) : IEvent;
