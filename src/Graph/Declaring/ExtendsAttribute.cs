namespace Graph;

/// <summary>
/// The static methods of this class are fields of <typeparamref name="T"/>, which may belong to another module: the graph combines them, and
/// neither module depends on the other.
/// </summary>
/// <typeparam name="T">A node, or <see cref="Query"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendsAttribute<T> : Attribute;
