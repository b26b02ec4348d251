using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>A paged list that every module has one of: the one of the module that is asked for.</summary>
/// <param name="selected">The field.</param>
/// <param name="index">Its place in the run.</param>
/// <param name="lists">The lists by the module.</param>
internal sealed class EachModuleField(
    SelectedField selected,
    int index,
    IReadOnlyDictionary<ModuleName, ConnectionField> lists
) : PlanField(selected)
{
    public override bool Loads => true;

    public override void Bind(Run run)
    {
        var list = lists[(ModuleName)Arguments(run)[AuditTypes.EachModule]!];
        run.Bind(index, list);
        list.Bind(run);
    }

    public override void BindBelow(Run run) => Asked(run).BindBelow(run);

    public override long Cost(Run run) => Asked(run).Cost(run);

    protected override Task Fill(Run run, Table parents) => Asked(run).Load(run, parents);

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        Asked(run).WriteList(run, json, table, row);

    private ConnectionField Asked(Run run) => run.Bound<ConnectionField>(index);
}
