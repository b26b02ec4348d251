namespace Graph;

/// <summary>
/// Records of those who are served and not profiled (ethics: no score, no list, no tracking): none is found by what happened to
/// it. Filters of such a node ask about the record itself, never about the lists that lead from it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnprofiledAttribute : Attribute;
