using System.Collections.Frozen;
using System.Reflection;
using Graph.Changes;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>A mutation: performs the change, then loads what its payload shows from the stored data.</summary>
/// <param name="field">The field.</param>
/// <param name="index">Its place in a run.</param>
/// <param name="change">The change.</param>
internal sealed class ChangeStep(SelectedField field, int index, ChangeModel change) : FetchStep(field, index)
{
    private static readonly FrozenSet<string> Straying = new[]
    {
        DomainError.CodeOf(typeof(RecordNotFound)),
        DomainError.CodeOf(typeof(OutsideReach)),
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<SelectedField> shown = [];

    /// <summary>The record that payloads show; null if they show none.</summary>
    public KeyedLevel? Record { get; } = change.Node is null ? null : new KeyedLevel(change.Node);

    public override string Reads => $"change {change.Name}";

    public override bool IsShared => false;

    public override Assembly? Owner => change.Store.Context.Assembly;

    public override bool HasArguments => true;

    public override string? Guard => change.Guard;

    /// <summary>Shows the record in a field of the payload. Used only while the plan is made.</summary>
    public void Show(SelectedField part) => shown.Add(part);

    protected override async Task Fill(Run run, Table parents)
    {
        // After one change has failed with a fault, the following ones are not started.
        if (run.Faulted)
        {
            return;
        }

        run.Faulted = true;
        var answer = await Carry(run);
        run.HasChanged |= answer.Refusals.Count == 0;
        run.Keep(Index, new Payload(answer, run.IncludesAny(shown) ? await Load(run, answer) : null));
        run.Faulted = false;
    }

    private async Task<Answer> Carry(Run run)
    {
        var input = (InputObject)run.Bound<GivenArguments>(Index).Values["input"]!;
        var pipeline = run.Services.GetRequiredService<ChangePipeline>();
        var protection = change.Guard is null ? null : run.Services.GetRequiredService<GuessProtection>();
        var answer = protection is null
            ? await pipeline.Carry(change, input, run)
            : await protection.Settled(() => pipeline.Carry(change, input, run), run.Cancellation);
        if (answer.Refusals.Any(r => r.Code == change.Guard))
        {
            protection!.Note(run.Caller, change.Guard!);
        }

        if (answer.Refusals.FirstOrDefault(r => Straying.Contains(r.Code)) is { } stray)
        {
            run.Stray(stray.Code);
        }

        if (answer.Unmasks is { } unmasked)
        {
            run.Unmasked.Add(unmasked);
        }

        if (answer.Once is IExport export)
        {
            run.Exported.Add(export.Record);
        }

        return answer;
    }

    private async Task<Table?> Load(Run run, Answer answer)
    {
        var table = Record!.Begin(run, shown);
        if (answer.Key is { } key)
        {
            table.Index.Add(key);
        }

        try
        {
            return await Record.Load(run, this, table);
        }
        catch (Exception fault) when (run.HasChanged)
        {
            FieldFaults.Note(run, shown, fault);
            return null;
        }
    }

    /// <summary>The result of a change.</summary>
    /// <param name="Answer">The answer.</param>
    /// <param name="Nodes">The record as it was stored.</param>
    public sealed record Payload(Answer Answer, Table? Nodes);
}
