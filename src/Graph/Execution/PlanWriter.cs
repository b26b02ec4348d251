using System.Text.Json;
using Graph.Callers;
using Graph.Plans;

namespace Graph.Execution;

/// <summary>
/// Writes a plan as it was executed: for each step what was read, in which module, with which statements, at what cost, and which permissions it
/// needs. Values are left out.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="report">The statements that were sent.</param>
internal sealed class PlanWriter(Run run, PlanReport report)
{
    public void Write(Utf8JsonWriter json, ObjectWriter answer)
    {
        json.WriteStartObject();
        Demands(json, [], [answer]);
        Steps(json, [answer]);
        json.WriteEndObject();
    }

    private void Steps(Utf8JsonWriter json, IEnumerable<ObjectWriter> objects)
    {
        json.WriteStartArray("steps");
        foreach (var step in Wanted(objects).Where(f => f.Value.Step is not null).GroupBy(f => f.Value.Step!))
        {
            Step(json, step.Key, [.. step]);
        }

        json.WriteEndArray();
    }

    private void Step(Utf8JsonWriter json, FetchStep step, IReadOnlyList<FieldWriter> fields)
    {
        List<ObjectWriter> below = [.. fields.SelectMany(f => f.Value.Asked(run))];
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStringValue(string.Join('.', field.Selected.Path));
        }

        json.WriteEndArray();
        json.WriteString("reads", step.Of(run).Reads);
        if (step.Of(run).Owner is { } module)
        {
            json.WriteString("module", module.GetName().Name);
        }

        json.WriteNumber("cost", fields.Sum(f => f.Value.Cost(run)));
        Demands(json, fields, below);
        json.WriteStartArray("statements");
        foreach (var statement in report.Of(step.Of(run)))
        {
            json.WriteStringValue(statement.Text);
        }

        json.WriteEndArray();
        Steps(json, below);
        json.WriteEndObject();
    }

    // The permissions of the fields, then those that their conditions and the plain fields below them need in addition.
    private void Demands(Utf8JsonWriter json, IReadOnlyList<FieldWriter> fields, IEnumerable<ObjectWriter> below)
    {
        var demands = new List<(string Permission, string? Purpose, string At)>();
        foreach (var field in fields)
        {
            Add(field.Selected.Demand, field.Selected.Path);
            foreach (var demand in run.DemandsOf(field.Value.Step!.Of(run)))
            {
                Add(demand, field.Selected.Path);
            }
        }

        foreach (var plain in Wanted(below).Where(f => f.Value.Step is null))
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

    // The included fields up to the next step, including those of pages and values.
    private IEnumerable<FieldWriter> Wanted(IEnumerable<ObjectWriter> objects) =>
        objects
            .SelectMany(o => o.Fields)
            .Where(f => run.Includes(f.Selected))
            .SelectMany(f => f.Value.Step is null ? Wanted(f.Value.Asked(run)).Prepend(f) : [f]);
}
