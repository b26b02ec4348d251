using Kernel.Errors;

namespace Petitions.Visibility;

/// <summary>无权要求他人回避 · Officials can recuse themselves; recusing others requires a permission (Art. 28).</summary>
internal sealed class RecusalOfAnother()
    : DomainError(
        "只能申请本人回避；他人的回避由乡镇党委书记或信访部门决定。",
        "You can only recuse yourself; the town's secretary or the petition office decides about others."
    );
