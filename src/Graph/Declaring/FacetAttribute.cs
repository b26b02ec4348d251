namespace Graph;

/// <summary>
/// Lists of the node are narrowed by this column, an enumeration that always has a value: <c>where: { state: { eq: RAISED } }</c>, or
/// <c>in</c>, <c>neq</c>, <c>nin</c>. In the lists at the root and of a unit each value has its own range of an index, in every order
/// that the list serves, so that the first page of a rare value costs what that of a common one costs.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FacetAttribute : Attribute;
