namespace Graph;

/// <summary>A module, as the graph's enumeration <c>Module</c> names it.</summary>
/// <param name="Schema">The schema that it owns.</param>
public readonly record struct ModuleName(string Schema);
