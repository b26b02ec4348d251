using Graph.Schema;
using Graph.Sql;

namespace Graph.Plans;

/// <summary>Notes which of the rows that an answer is made of are such whose reading is written down.</summary>
/// <param name="node">Their kind.</param>
/// <param name="id">The column of their keys.</param>
/// <param name="flag">The column that says it.</param>
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
