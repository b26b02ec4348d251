using Graph.Sql;

namespace Graph.Plans;

/// <summary>The statements that the fields of an operation send, for a plan that is printed.</summary>
internal sealed class PlanReport
{
    private readonly Lock turn = new();
    private readonly List<(SelectedField Field, Statement Statement)> sent = [];

    public void Note(SelectedField field, Statement statement)
    {
        lock (turn)
        {
            if (!sent.Contains((field, statement)))
            {
                sent.Add((field, statement));
            }
        }
    }

    /// <summary>The statements of a field and of what is below it, each once, in the order in which they were sent.</summary>
    /// <param name="path">The path of the field.</param>
    /// <param name="others">The paths of the fields below that have statements of their own.</param>
    public IEnumerable<Statement> Of(IReadOnlyList<object> path, IEnumerable<IReadOnlyList<object>> others) =>
        sent.Where(s => IsBelow(path, s.Field) && !others.Any(o => IsBelow(o, s.Field))).Select(s => s.Statement);

    private static bool IsBelow(IReadOnlyList<object> path, SelectedField field) =>
        field.Path.Take(path.Count).SequenceEqual(path);
}
