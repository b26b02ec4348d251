namespace Commons.Calendar;

/// <summary>How an exceptional day differs from the week's rule.</summary>
public enum WorkdayExceptionKind
{
    /// <summary>节假日 · A day off that the week's rule would make a working day, or a holiday on a weekend.</summary>
    Holiday,

    /// <summary>调休上班 · A weekend day that is worked.</summary>
    Workday,
}

/// <summary>A day whose working status differs from the week's rule, from the State Council's yearly notice.</summary>
internal sealed class WorkdayException
{
    public required DateOnly Date { get; init; }

    public required WorkdayExceptionKind Kind { get; set; }

    public required string Name { get; set; }
}
