namespace Commons.Purposes;

/// <summary>用途 · The purpose for which residents' data may be seen (PIPL Art. 6, purpose limitation).</summary>
public enum Purpose
{
    /// <summary>走访 · Visiting households.</summary>
    Visits,

    /// <summary>信访办理 · Handling petitions.</summary>
    Petitions,

    /// <summary>困难帮扶 · Helping people in hardship.</summary>
    Assistance,

    /// <summary>个人信息权利 · Answering persons' requests about their own data (PIPL Arts 44–50).</summary>
    Rights,

    /// <summary>矛盾化解 · Mediating disputes.</summary>
    Mediation,
}
