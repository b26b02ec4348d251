using Kernel.Errors;

namespace Publicity.Notices;

/// <summary>公告状态不允许此操作 · The notice's state does not allow this operation.</summary>
internal sealed class NoticeStateForbids(NoticeState state)
    : DomainError("公告当前状态不允许此操作。", $"The notice is {state}; this operation is not allowed.");

/// <summary>审查人不能是起草人 · The author cannot review a notice (Art. 15).</summary>
internal sealed class ReviewerIsAuthor()
    : DomainError("审查人不能是起草人。", "The author of a notice cannot review it.");

/// <summary>公告含个人信息 · A notice must not contain id numbers, telephone numbers or bank card numbers.</summary>
internal sealed class NoticeHoldsPersonalData((string Chinese, string English) found)
    : DomainError(
        $"公告含有{found.Chinese}，不得发布。",
        $"The notice contains {found.English}, which must not be published."
    );

/// <summary>日期先后有误 · The dates are out of order.</summary>
internal sealed class NoticeDaysOutOfOrder() : DomainError("日期先后有误。", "The dates are out of order.");
