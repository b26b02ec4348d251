using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>A field of a root that a module's method answers.</summary>
internal sealed class AnswerField(SelectedField selected, int index, AnswerSource source, ValueWriter value)
    : PlanField(selected, index)
{
    private const long Only = 0;

    public override bool Loads => true;

    public override string Reads => $"method {source.Method.Name}";

    public override Assembly? Module => source.Method.DeclaringType!.Assembly;

    public override SelectionSet[] Below => value.Below;

    public override bool HasArguments => true;

    public override string? Guard => source.Guard;

    public override void BindBelow(PlanBinder binder)
    {
        value.Bind(binder);
        base.BindBelow(binder);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var given = run.Bound<GivenArguments>(Index).Values;
        Task<object?> Answer() => MethodCall.Answer(source.Method, Selected, given, run);
        try
        {
            var answer = source.Guard is null
                ? await Answer()
                : await run.Services.GetRequiredService<GuessProtection>().Settled(Answer, run.Cancellation);
            var written = new WrittenValues(run, Selected, value);
            if (answer is not null)
            {
                await value.Load(run, [answer]);
            }

            written.Add(Only, answer);
            run.Keep(Index, written);
        }
        catch (DomainError refusal)
        {
            // The domain says no; that is an answer too, and its neighbours are given theirs.
            run.Note(Selected, new Problem(refusal.Code, refusal.Chinese, refusal.English, Selected.Path));
            if (refusal.Code == source.Guard)
            {
                run.Services.GetRequiredService<GuessProtection>().Note(run.Caller, refusal.Code);
            }
        }
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<WrittenValues>(Index) is { } written)
        {
            written.Write(json, Only);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
