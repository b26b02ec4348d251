namespace Graph;

/// <summary>
/// Records of persons who are served and not profiled (ethics: no score, no list, no tracking): they cannot be searched by what happened to
/// them. Filters of such a node apply to the record itself, never to the lists of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnprofiledAttribute : Attribute;
