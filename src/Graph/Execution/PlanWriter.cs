using System.Text.Json;
using Graph.Callers;
using Graph.Plans;

namespace Graph.Execution;

/// <summary>
/// Writes a plan as it was carried out: what is read step by step, in which module, with which statements, at what cost, and what it
/// takes. Values are left out.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="report">What was sent.</param>
internal sealed class PlanWriter(Run run, PlanReport report)
{
    public void Write(Utf8JsonWriter json, SelectionSet root)
    {
        json.WriteStartObject();
        Demands(json, null, [root]);
        Steps(json, [root]);
        json.WriteEndObject();
    }

    private void Steps(Utf8JsonWriter json, IEnumerable<SelectionSet> selections)
    {
        json.WriteStartArray("steps");
        foreach (var field in StepsOf(selections))
        {
            Step(json, field);
        }

        json.WriteEndArray();
    }

    private void Step(Utf8JsonWriter json, PlanField field)
    {
        json.WriteStartObject();
        json.WriteStartArray("fields");
        json.WriteStringValue(string.Join('.', field.Selected.Path));
        json.WriteEndArray();
        json.WriteString("reads", field.Reads);
        if (field.Owner is { } module)
        {
            json.WriteString("module", module.GetName().Name);
        }

        json.WriteNumber("cost", field.Cost(run));
        Demands(json, field, field.Asked(run));
        json.WriteStartArray("statements");
        var below = StepsOf(field.Asked(run)).Select(f => f.Selected.Path).ToList();
        foreach (var statement in report.Of(field.Selected.Path, below))
        {
            json.WriteStringValue(statement.Text);
        }

        json.WriteEndArray();
        Steps(json, field.Asked(run));
        json.WriteEndObject();
    }

    // What the field takes, and what its conditions and the plain fields below it take beyond that.
    private void Demands(Utf8JsonWriter json, PlanField? field, IEnumerable<SelectionSet> below)
    {
        var demands = new List<(string Permission, string? Purpose, string At)>();
        if (field is not null)
        {
            Add(field.Selected.Demand, field.Selected.Path);
            foreach (var demand in run.DemandsOf(field))
            {
                Add(demand, field.Selected.Path);
            }
        }

        foreach (var plain in Wanted(below).Where(f => f.Reads is null))
        {
            Add(plain.Selected.Demand, plain.Selected.Path);
        }

        json.WriteStartArray("demands");
        foreach (var (permission, purpose, at) in demands.DistinctBy(d => (d.Permission, d.Purpose)))
        {
            json.WriteStartObject();
            json.WriteString("permission", permission);
            if (purpose is not null)
            {
                json.WriteString("purpose", purpose);
            }

            json.WriteString("at", at);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Add(Demand? demand, IReadOnlyList<object> path)
        {
            if (demand is not null)
            {
                demands.Add((demand.Permission, demand.Purpose, string.Join('.', [.. path, .. demand.Place])));
            }
        }
    }

    private IEnumerable<PlanField> StepsOf(IEnumerable<SelectionSet> selections) =>
        Wanted(selections).Where(f => f.Reads is not null);

    private IEnumerable<PlanField> Wanted(IEnumerable<SelectionSet> selections) =>
        selections.SelectMany(s => s.Fields).Where(f => f.Selected.Include.Holds(run.Variables));
}
