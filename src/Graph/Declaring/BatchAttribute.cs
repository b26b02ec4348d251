namespace Graph;

/// <summary>
/// The method answers for all parents at once: it takes their keys as <c>IReadOnlyList&lt;Id&lt;TNode&gt;&gt;</c>, then the
/// field's arguments, then services and a cancellation token, and gives a dictionary from key to value. A parent without
/// an entry has null.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchAttribute : Attribute;
