using Kernel;

namespace Commons.Retention;

/// <summary>Records were erased because their time was over; or a run found none.</summary>
/// <param name="Rule">Under which rule.</param>
/// <param name="KeptFrom">The first day whose records are kept.</param>
/// <param name="On">The day of the run.</param>
/// <param name="Count">How many, without those that are sealed.</param>
public sealed record RecordsErased(RetentionRule Rule, DateOnly KeptFrom, DateOnly On, int Count) : IEvent;
