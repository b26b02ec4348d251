using Kernel.Refusals;
using Publicity.Notices;

namespace Publicity;

/// <summary>公告状态不允许此操作 · The state of the notice does not allow this step.</summary>
internal sealed class NoticeStateForbids(NoticeState state)
    : Refusal("公告当前状态不允许此操作。", $"The notice is {state}; this step is not open to it.");

/// <summary>审查人不能是起草人 · Who reviews is not who wrote (Art. 15).</summary>
internal sealed class ReviewerIsAuthor() : Refusal("审查人不能是起草人。", "Who reviews a notice is not who wrote it.");

/// <summary>公告含个人信息 · A notice never holds ids, phone numbers or bank cards.</summary>
internal sealed class NoticeHoldsPersonalData((string Chinese, string English) found)
    : Refusal($"公告含有{found.Chinese}，不得发布。", $"The notice holds {found.English}; that is never published.");

/// <summary>日期先后有误 · The days of a notice follow each other.</summary>
internal sealed class NoticeDaysOutOfOrder() : Refusal("日期先后有误。", "The days are out of order.");

/// <summary>公告尚未发布 · Only a published notice meets a posting duty.</summary>
internal sealed class NoticeNotPublished() : Refusal("该公告尚未发布。", "This notice has not been published.");

/// <summary>公告属于其他单位 · A duty is met by a notice of the same unit.</summary>
internal sealed class NoticeOfAnotherUnit() : Refusal("该公告属于其他单位。", "This notice is another unit's.");

/// <summary>该项已公开 · A posting is met once.</summary>
internal sealed class PostingAlreadyMet() : Refusal("该项已公开。", "This posting has been met already.");
