using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Loads a paged list that every module has, from the module that the argument names.</summary>
/// <param name="field">The field.</param>
/// <param name="index">Its place in a run.</param>
/// <param name="lists">The lists by module.</param>
internal sealed class EachModuleStep(
    SelectedField field,
    int index,
    IReadOnlyDictionary<ModuleName, ConnectionStep> lists
) : FetchStep(field, index)
{
    public IReadOnlyDictionary<ModuleName, ConnectionStep> Lists => lists;

    public override string Reads => "page of the module that is asked for";

    public override bool HasArguments => true;

    public override Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments) =>
        new ModuleRequest((ModuleName)arguments[AuditTypes.EachModule]!);

    /// <summary>The module that the argument names.</summary>
    public ModuleName Asked(Run run) => run.Bound<ModuleRequest>(Index).Module;

    public override FetchStep Of(Run run) => lists[Asked(run)];

    protected override Task Fill(Run run, Table parents) => lists[Asked(run)].Load(run, parents);

    public sealed record ModuleRequest(ModuleName Module) : Bound;
}

/// <summary>Writes the list of that module.</summary>
internal sealed class EachModuleWriter(
    EachModuleStep step,
    SelectedField selected,
    IReadOnlyDictionary<ModuleName, ConnectionWriter> lists
) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [.. lists.Values.SelectMany(l => l.Objects)];

    public override IEnumerable<ObjectWriter> Asked(Run run) => lists[step.Asked(run)].Objects;

    public override void Bind(PlanBinder binder)
    {
        var list = lists[binder.Bound<EachModuleStep.ModuleRequest>(step).Module];
        binder.Bind(list.Step, selected);
        list.Bind(binder);
    }

    public override long Cost(Run run) => lists[step.Asked(run)].Cost(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        lists[step.Asked(run)].Write(run, json, at);
}
