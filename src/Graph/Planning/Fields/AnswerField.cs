using System.Text.Json;
using Graph.Model;
using Graph.Reading;

namespace Graph.Planning.Fields;

/// <summary>A field of a root that a module's method answers.</summary>
internal sealed class AnswerField(Selected selected, int index, AnswerSource source, ValueWriter value)
    : PlanField(selected)
{
    public override bool Loads => true;

    public override void Bind(Run run) => run.Bind(index, Arguments(run));

    protected override async Task Fill(Run run, Table parents)
    {
        var given = run.Bound<Dictionary<string, object?>>(index);
        if (await Calling.Answer(source.Method, Selected, given, run) is { } answer)
        {
            run.Keep(index, answer);
        }
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        value.Write(run, json, run.Loaded<object>(index));
}
