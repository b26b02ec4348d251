namespace Commons.Retention;

/// <summary>保存规则 · A retention period and its legal basis (PIPL Art. 19: no longer than necessary).</summary>
public enum RetentionRule
{
    /// <summary>信访档案 · Files of petitions, ten years after closing; then the petitioner, the texts and the query code are erased.</summary>
    PetitionFiles,

    /// <summary>调解档案 · Files of mediation, ten years after closing (人民调解法 Art. 27); then their texts are erased.</summary>
    MediationFiles,

    /// <summary>走访记录 · Records of visits, three years; then their texts are erased.</summary>
    VisitRecords,

    /// <summary>查阅日志 · Unmaskings and answers to requests, three years; then they are deleted.</summary>
    AccessLogs,

    /// <summary>
    /// 帮扶档案 · Aid cases, their measures and pairings, ten years after their end; then household and texts are erased. The period is
    /// set by the Office, not by statute.
    /// </summary>
    AidFiles,

    /// <summary>
    /// 重点走访群体名单 · Entries of key groups, one year after their last day, when that year has been assessed; then they are deleted.
    /// </summary>
    KeyGroups,

    /// <summary>
    /// 满意度评价 · The link between a rating and its matter, three years after the rating; then the rating is anonymous and still counts.
    /// </summary>
    Ratings,
}
