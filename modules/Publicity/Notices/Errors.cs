using Kernel.Errors;

namespace Publicity.Notices;

/// <summary>公告状态不允许此操作 · The state of the notice does not allow this step.</summary>
internal sealed class NoticeStateForbids(NoticeState state)
    : DomainError("公告当前状态不允许此操作。", $"The notice is {state}; this step is not open to it.");

/// <summary>审查人不能是起草人 · Who reviews is not who wrote (Art. 15).</summary>
internal sealed class ReviewerIsAuthor()
    : DomainError("审查人不能是起草人。", "Who reviews a notice is not who wrote it.");

/// <summary>公告含个人信息 · A notice never holds ids, phone numbers or bank cards.</summary>
internal sealed class NoticeHoldsPersonalData((string Chinese, string English) found)
    : DomainError(
        $"公告含有{found.Chinese}，不得发布。",
        $"The notice holds {found.English}; that is never published."
    );

/// <summary>日期先后有误 · The days of a notice follow each other.</summary>
internal sealed class NoticeDaysOutOfOrder() : DomainError("日期先后有误。", "The days are out of order.");
