using Kernel.Errors;

namespace Publicity.Postings;

/// <summary>公告尚未发布 · Only a published notice meets a posting duty.</summary>
internal sealed class NoticeNotPublished() : DomainError("该公告尚未发布。", "This notice has not been published.");

/// <summary>公告属于其他单位 · A duty is met by a notice of the same unit.</summary>
internal sealed class NoticeOfAnotherUnit() : DomainError("该公告属于其他单位。", "This notice is another unit's.");

/// <summary>该项已公开 · A posting is met once.</summary>
internal sealed class PostingAlreadyMet() : DomainError("该项已公开。", "This posting has been met already.");
