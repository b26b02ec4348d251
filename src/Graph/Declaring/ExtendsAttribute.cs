namespace Graph;

/// <summary>
/// The static methods of this class are fields of <typeparamref name="T"/>, which may belong to another room: the graph
/// joins them, and neither room hears of the other.
/// </summary>
/// <typeparam name="T">A node, or <see cref="Query"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendsAttribute<T> : Attribute;
