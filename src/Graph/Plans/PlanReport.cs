using Graph.Sql;

namespace Graph.Plans;

/// <summary>The statements that the steps of an operation send, for plan reports.</summary>
internal sealed class PlanReport
{
    private readonly Lock turn = new();
    private readonly List<(FetchStep Step, Statement Statement)> sent = [];

    public void Note(FetchStep step, Statement statement)
    {
        lock (turn)
        {
            if (!sent.Contains((step, statement)))
            {
                sent.Add((step, statement));
            }
        }
    }

    /// <summary>The statements of a step, each once, in the order in which they were sent.</summary>
    public IEnumerable<Statement> Of(FetchStep step) => sent.Where(s => s.Step == step).Select(s => s.Statement);
}
