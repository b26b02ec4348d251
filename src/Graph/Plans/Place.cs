using Graph.Sql;

namespace Graph.Plans;

/// <summary>Where in what was loaded a value of the answer stands.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Row">Which of them; -1 where there is none.</param>
/// <param name="Value">What is no row: a page, figures, a value that a method gave.</param>
/// <param name="Owner">The key of the row above, of which figures are.</param>
internal readonly record struct Place(Table Rows, int Row, object? Value = null, long Owner = 0);
