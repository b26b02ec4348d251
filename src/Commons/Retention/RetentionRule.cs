namespace Commons.Retention;

/// <summary>保存规则 · What is kept for how long, and on what grounds (PIPL Art. 19: no longer than needed).</summary>
public enum RetentionRule
{
    /// <summary>信访档案 · Files of petitions, ten years after closing; then the petitioner, the texts and the code are erased.</summary>
    PetitionFiles,

    /// <summary>调解档案 · Files of mediation, ten years after closing (人民调解法 Art. 27); then their texts are erased.</summary>
    MediationFiles,

    /// <summary>走访记录 · Records of visits, three years; then their texts are erased.</summary>
    VisitRecords,

    /// <summary>查阅日志 · Who was shown personal data and how requests were answered, three years; then they are deleted.</summary>
    AccessLogs,

    /// <summary>
    /// 帮扶档案 · Aid cases, their measures and pairings, ten years after their end, as other files; then household and texts are erased.
    /// The period is the Office's, no statute's.
    /// </summary>
    AidFiles,

    /// <summary>重点走访群体名单 · That a household stood on a list, one year after its last day, when that year is assessed; then it is deleted.</summary>
    KeyGroups,

    /// <summary>满意度评价 · Which matter a rating is of, three years after it was given; then the rating is nobody's, and counts on.</summary>
    Ratings,
}
