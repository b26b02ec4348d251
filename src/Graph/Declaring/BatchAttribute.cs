namespace Graph;

/// <summary>
/// The method returns the values for all parents at once: it takes their keys as <c>IReadOnlyList&lt;Id&lt;TNode&gt;&gt;</c>, then the field's
/// arguments, then services and a cancellation token, and returns a dictionary from key to value. A parent without an entry gets null.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchAttribute : Attribute;
