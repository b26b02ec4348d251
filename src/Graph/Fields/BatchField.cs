using System.Reflection;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>A module's method that answers for all rows at once.</summary>
internal sealed class BatchField : PlanField
{
    private static readonly MethodInfo CallTyped = typeof(BatchField).GetMethod(
        nameof(CallOf),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private readonly int idColumn;
    private readonly bool ofUnits;
    private readonly BatchSource source;
    private readonly ValueWriter value;
    private readonly Func<object, object?[], Task<IReadOnlyDictionary<long, object?>>> call;

    public BatchField(
        SelectedField selected,
        int index,
        BatchSource source,
        bool ofUnits,
        int idColumn,
        ValueWriter value
    )
        : base(selected, index)
    {
        (this.idColumn, this.source, this.value) = (idColumn, source, value);
        this.ofUnits = ofUnits;
        var result = source.Method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[1];
        call = CallTyped
            .MakeGenericMethod(source.Parent.Clr!, result)
            .CreateDelegate<Func<object, object?[], Task<IReadOnlyDictionary<long, object?>>>>(source.Method);
    }

    public override bool Loads => true;

    public override string Reads => $"method {source.Method.Name}, for all rows at once";

    public override Assembly? Module => source.Method.DeclaringType!.Assembly;

    public override SelectionSet[] Below => value.Below;

    public override bool HasArguments => true;

    public override void BindBelow(PlanBinder binder)
    {
        value.Bind(binder);
        base.BindBelow(binder);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var keys = parents.Keys(idColumn);
        // What is known of a unit is for those within whose reach it lies, whoever may know that there is such a unit.
        var reach = run.Caller.Identity.ReachOf(Selected.Field.Permission!);
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
            Selected,
            given,
            scope,
            run
        );
        var written = new WrittenValues(run, Selected, value);
        var answers = await call(wanted, [.. arguments]);
        await value.Load(run, [.. answers.Values.OfType<object>()]);
        foreach (var (key, answer) in answers)
        {
            written.Add(key, answer);
        }

        MethodCall.NoteUnreadable(scope, Selected, run);
        run.Keep(Index, written);
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<WrittenValues>(Index) is { } written)
        {
            written.Write(json, table.Keys(idColumn).At(row));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static async Task<IReadOnlyDictionary<long, object?>> CallOf<TNode, TValue>(
        MethodInfo method,
        object keys,
        object?[] arguments
    )
    {
        var ids = ((List<long>)keys).ConvertAll(k => new Kernel.Id<TNode>(k));
        var answer =
            (IReadOnlyDictionary<Kernel.Id<TNode>, TValue>)
                (await CompiledMethod.Of(method).Call(null, [ids, .. arguments]))!;
        return answer.ToDictionary(pair => pair.Key.Value, pair => (object?)pair.Value);
    }
}
