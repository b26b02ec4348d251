namespace Publicity.Notices;

/// <summary>公开渠道 · The channel of a notice (C39).</summary>
internal enum NoticeChannel
{
    /// <summary>公开栏 · The notice board.</summary>
    Board,

    /// <summary>单位网站 · The unit's website.</summary>
    Website,

    /// <summary>简报 · The bulletin.</summary>
    Bulletin,

    /// <summary>信息 · Short information.</summary>
    Brief,
}

/// <summary>公告状态 · The state of a notice.</summary>
internal enum NoticeState
{
    /// <summary>起草 · Draft.</summary>
    Draft,

    /// <summary>已审查 · Reviewed.</summary>
    Reviewed,

    /// <summary>已发布 · Published.</summary>
    Published,

    /// <summary>已撤下 · Withdrawn.</summary>
    Withdrawn,
}
