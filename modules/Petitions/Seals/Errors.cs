using Kernel.Errors;

namespace Petitions.Seals;

/// <summary>无权要求他人回避 · Everybody may keep out; that another does is for those who answer for petitions (Art. 28).</summary>
internal sealed class RecusalOfAnother()
    : DomainError(
        "只能申请本人回避；他人的回避由乡镇党委书记或信访部门决定。",
        "You may keep out yourself; whether another does is for the town's secretary or the petition office."
    );
