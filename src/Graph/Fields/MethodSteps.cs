using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>Calls a module's method; its values are written before the rest of the response.</summary>
internal abstract class MethodStep(SelectedField field, int index, MethodInfo method) : FetchStep(field, index)
{
    private readonly List<FieldValue> values = [];

    public override string Reads => $"method {method.Name}";

    public override Assembly? Module => method.DeclaringType!.Assembly;

    public override bool HasArguments => true;

    /// <summary>The key under which the value of a row is written.</summary>
    public abstract long KeyOf(in Place at);

    /// <summary>Fills a field from this step. Used only while the plan is made.</summary>
    public void Answer(FieldValue value) => values.Add(value);

    /// <summary>Loads what the results refer to, and writes them for each field.</summary>
    protected async Task Keep(Run run, IReadOnlyList<(long Key, object? Value)> answers)
    {
        List<object> given = [.. answers.Select(a => a.Value).OfType<object>()];
        foreach (var value in values)
        {
            if (!run.Includes(value.Selected))
            {
                continue;
            }

            await value.Load(run, this, given);
            var written = new WrittenValues(run, value.Selected, value.Writer);
            foreach (var (key, answer) in answers)
            {
                written.Add(key, answer);
            }

            run.Keep(value.Index, written);
        }
    }
}

/// <summary>A field of a root that a method resolves.</summary>
internal sealed class AnswerStep(SelectedField field, int index, AnswerSource source)
    : MethodStep(field, index, source.Method)
{
    private const long Only = 0;

    public override bool IsShared => source.Guard is null;

    public override string? Guard => source.Guard;

    public override long KeyOf(in Place at) => Only;

    protected override async Task Fill(Run run, Table parents)
    {
        var given = run.Bound<GivenArguments>(Index).Values;
        Task<object?> Answer() => MethodCall.Answer(source.Method, this, given, run);
        try
        {
            var answer = source.Guard is null
                ? await Answer()
                : await run.Services.GetRequiredService<GuessProtection>().Settled(Answer, run.Cancellation);
            await Keep(run, [(Only, answer)]);
        }
        catch (DomainError refusal)
        {
            // A domain error is a valid result: it is reported on its field, and the other fields are still resolved.
            foreach (var asked in run.Included(Fields))
            {
                run.Note(asked, new Problem(refusal.Code, refusal.Chinese, refusal.English, asked.Path));
            }

            if (refusal.Code == source.Guard)
            {
                run.Services.GetRequiredService<GuessProtection>().Note(run.Caller, refusal.Code);
            }
        }
    }
}

/// <summary>A method that returns the values for all rows at once.</summary>
internal sealed class BatchStep : MethodStep
{
    private static readonly MethodInfo CallTyped = typeof(BatchStep).GetMethod(
        nameof(CallOf),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private readonly int idColumn;
    private readonly bool ofUnits;
    private readonly string permission;
    private readonly BatchSource source;
    private readonly Func<object, object?[], Task<IReadOnlyList<(long Key, object? Value)>>> call;

    public BatchStep(SelectedField field, int index, BatchSource source, bool ofUnits, int idColumn)
        : base(field, index, source.Method)
    {
        (this.idColumn, this.source, this.ofUnits) = (idColumn, source, ofUnits);
        permission = field.Field.Permission!;
        var result = source.Method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[1];
        call = CallTyped
            .MakeGenericMethod(source.Parent.Clr!, result)
            .CreateDelegate<Func<object, object?[], Task<IReadOnlyList<(long Key, object? Value)>>>>(source.Method);
    }

    public override long KeyOf(in Place at) => at.Rows.Keys(idColumn).At(at.Row);

    protected override async Task Fill(Run run, Table parents)
    {
        var keys = parents.Keys(idColumn);
        // Only callers within reach of a unit see its values, even if more callers may see the unit itself.
        var reach = run.Caller.Identity.ReachOf(permission);
        var wanted = Enumerable
            .Range(0, parents.Count)
            .Select(keys.At)
            .Where(key => !ofUnits || reach.Holds(key))
            .Distinct()
            .ToList();
        var given = run.Bound<GivenArguments>(Index).Values;
        await using var scope = run.Services.CreateAsyncScope();
        var arguments = MethodCall.With(
            CompiledMethod.Of(source.Method).Parameters.Skip(1),
            First(run),
            given,
            scope,
            run
        );
        await Keep(run, await call(wanted, [.. arguments]));
        MethodCall.NoteUnreadable(scope, Fields, run);
    }

    private static async Task<IReadOnlyList<(long Key, object? Value)>> CallOf<TNode, TValue>(
        MethodInfo method,
        object keys,
        object?[] arguments
    )
    {
        var ids = ((List<long>)keys).ConvertAll(k => new Kernel.Id<TNode>(k));
        var answer =
            (IReadOnlyDictionary<Kernel.Id<TNode>, TValue>)
                (await CompiledMethod.Of(method).Call(null, [ids, .. arguments]))!;
        return [.. answer.Select(pair => (pair.Key.Value, (object?)pair.Value))];
    }
}

/// <summary>Writes what a method returned for a row.</summary>
internal sealed class MethodWriter(MethodStep step, FieldValue value) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects => value.Writer.Objects;

    public override long Cost(Run run) => 1 + CostOfObjects(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (run.Loaded<WrittenValues>(value.Index) is { } written)
        {
            written.Write(json, step.KeyOf(at));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
