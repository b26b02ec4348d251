namespace Commons.Calendar;

/// <summary>How an exceptional day differs from the weekly rule.</summary>
public enum WorkdayExceptionKind
{
    /// <summary>节假日 · A day off on a weekday, or a holiday on a weekend.</summary>
    Holiday,

    /// <summary>调休上班 · A working day on a weekend.</summary>
    Workday,
}

/// <summary>A day that differs from the weekly rule, from the State Council's yearly notice.</summary>
internal sealed class WorkdayException
{
    public required DateOnly Date { get; init; }

    public required WorkdayExceptionKind Kind { get; set; }

    public required string Name { get; set; }
}
