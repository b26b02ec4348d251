using Graph.Schema;
using Graph.Sql;

namespace Graph.Plans;

/// <summary>Records which rows of a response belong to records whose reads are audited.</summary>
/// <param name="node">Their kind.</param>
/// <param name="id">The column of their keys.</param>
/// <param name="flag">The column of the flag.</param>
internal sealed class ReadWatch(ObjectType node, int id, int flag)
{
    public void Note(Run run, Table table)
    {
        var flags = (BooleanColumn)table[flag];
        for (var row = 0; row < table.Count; row++)
        {
            if (flags.IsTrue(row))
            {
                run.Watch(node, table.Keys(id).At(row));
            }
        }
    }
}
