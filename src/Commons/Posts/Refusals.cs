using Kernel.Refusals;

namespace Commons.Posts;

/// <summary>该岗位在此期间已有人任职 · Somebody else holds the post in those days.</summary>
internal sealed class PostTaken()
    : Refusal("该岗位在此期间已有人任职。", "Somebody else holds this post in those days.");

/// <summary>任职结束日期早于开始日期 · A tenure cannot end before it begins.</summary>
internal sealed class TenureEndsBeforeItBegins()
    : Refusal("任职结束日期早于开始日期。", "A tenure cannot end before it begins.");
