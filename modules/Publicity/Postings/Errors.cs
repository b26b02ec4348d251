using Kernel.Errors;

namespace Publicity.Postings;

/// <summary>公告尚未发布 · Only a published notice fulfils a posting duty.</summary>
internal sealed class NoticeNotPublished() : DomainError("该公告尚未发布。", "This notice has not been published.");

/// <summary>公告属于其他单位 · The notice belongs to another unit.</summary>
internal sealed class NoticeOfAnotherUnit()
    : DomainError("该公告属于其他单位。", "This notice belongs to another unit.");

/// <summary>该项已公开 · The posting is already fulfilled.</summary>
internal sealed class PostingAlreadyFulfilled() : DomainError("该项已公开。", "This posting is already fulfilled.");
