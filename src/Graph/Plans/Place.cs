using Graph.Sql;

namespace Graph.Plans;

/// <summary>The position of a response value in the loaded data.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Row">The row; -1 if there is none.</param>
/// <param name="Value">A value that is not a row: a page, figures, or what a method returned.</param>
/// <param name="Owner">The key of the parent row of figures.</param>
internal readonly record struct Place(Table Rows, int Row, object? Value = null, long Owner = 0);
