namespace Petitions.Matters;

/// <summary>信访途径 · The route of a matter under the Regulations.</summary>
internal enum MatterRoute
{
    /// <summary>建议意见 · Suggestion (Art. 29).</summary>
    Suggestion,

    /// <summary>检举控告 · Accusation or report (Art. 30).</summary>
    Accusation,

    /// <summary>申诉求决 · Claim (Art. 31).</summary>
    Claim,
}

/// <summary>来访渠道 · How a matter is submitted.</summary>
internal enum MatterChannel
{
    /// <summary>来信 · A letter.</summary>
    Letter,

    /// <summary>来访 · A visit in person.</summary>
    InPerson,

    /// <summary>网上 · Online.</summary>
    Online,

    /// <summary>来电 · A call.</summary>
    Telephone,

    /// <summary>领导信箱 · The leaders' mailbox.</summary>
    Letterbox,
}

/// <summary>信访事项状态 · The state of a matter.</summary>
internal enum MatterState
{
    /// <summary>已登记 · Registered.</summary>
    Registered,

    /// <summary>已受理，办理中 · Accepted, in progress.</summary>
    Accepted,

    /// <summary>不予受理 · Not accepted; another lawful channel was named.</summary>
    Declined,

    /// <summary>已答复 · Replied.</summary>
    Replied,

    /// <summary>已办结 · Concluded.</summary>
    Concluded,
}
