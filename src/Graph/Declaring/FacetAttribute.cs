namespace Graph;

/// <summary>
/// Lists of the node can be filtered by this column, an enumeration that always has a value: <c>where: { state: { eq: RAISED } }</c>, or
/// <c>in</c>, <c>neq</c>, <c>nin</c>. In the lists at the root and of a unit, each value has its own range of an index, in every order that the
/// list supports, so that the first page of a rare value costs the same as that of a common one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FacetAttribute : Attribute;
