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
) : PlanField(selected, index)
{
    public override bool Loads => true;

    public override string Reads => "page of the module that is asked for";

    public override IEnumerable<SelectionSet> Asked(Run run) => AskedList(run).Below;

    public override bool HasArguments => true;

    public override Bound Read(Binding binding, Dictionary<string, object?> arguments) =>
        new ModuleRequest(lists[(ModuleName)arguments[AuditTypes.EachModule]!]);

    public override void BindBelow(PlanBinder binder)
    {
        var list = binder.Bound<ModuleRequest>(this).List;
        binder.Bind(list);
        list.BindBelow(binder);
    }

    public override long Cost(Run run) => AskedList(run).Cost(run);

    protected override Task Fill(Run run, Table parents) => AskedList(run).Load(run, parents);

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        AskedList(run).WriteList(run, json, table, row);

    private ConnectionField AskedList(Run run) => run.Bound<ModuleRequest>(Index).List;

    private sealed record ModuleRequest(ConnectionField List) : Bound;
}
