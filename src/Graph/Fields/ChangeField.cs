using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Graph.Changes;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Kernel.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>A mutation: carries the change out, then answers its payload from what was stored.</summary>
internal sealed class ChangeField(
    SelectedField selected,
    int index,
    ChangeModel change,
    IReadOnlyList<PayloadPart> parts
) : PlanField(selected, index)
{
    private static readonly FrozenSet<string> Straying = new[]
    {
        DomainError.CodeOf(typeof(RecordNotFound)),
        DomainError.CodeOf(typeof(OutsideReach)),
    }.ToFrozenSet(StringComparer.Ordinal);

    public override bool Loads => true;

    public override Assembly Owner => change.Store.Context.Assembly;

    public override string Reads => $"change {change.Name}";

    public override SelectionSet[] Below { get; } = [.. parts.Select(p => p.Level?.Selection).OfType<SelectionSet>()];

    public override bool HasArguments => true;

    public override string? Guard => change.Guard;

    private GuessProtection? Protection(Run run) =>
        change.Guard is null ? null : run.Services.GetRequiredService<GuessProtection>();

    // A change reads, decides, writes and tells.
    public override long Cost(Run run) => 10 + CostBelow(run);

    protected override async Task Fill(Run run, Table parents)
    {
        // Once a change has met a fault, those after it are not begun.
        if (run.Faulted)
        {
            return;
        }

        run.Faulted = true;
        var input = (InputObject)run.Bound<GivenArguments>(Index).Values["input"]!;
        var pipeline = run.Services.GetRequiredService<ChangePipeline>();
        var answer = Protection(run) is { } protection
            ? await protection.Settled(() => pipeline.Carry(change, input, run), run.Cancellation)
            : await pipeline.Carry(change, input, run);
        if (answer.Refusals.Any(r => r.Code == change.Guard))
        {
            Protection(run)!.Note(run.Caller, change.Guard!);
        }

        if (answer.Refusals.FirstOrDefault(r => Straying.Contains(r.Code)) is { } stray)
        {
            run.Stray(stray.Code);
        }

        if (answer.Unmasks is { } unmasked)
        {
            run.Unmasked.Add(unmasked);
        }

        if (answer.Told is IExport export)
        {
            run.Exported.Add(export.Record);
        }

        run.HasChanged |= answer.Refusals.Count == 0;
        var nodes = new Table?[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Level is { } level && parts[i].Selected.Include.Holds(run.Variables))
            {
                var table = level.Begin(run);
                if (answer.Key is { } key)
                {
                    table.Index.Add(key);
                }

                nodes[i] = await Load(run, parts[i].Selected, level, table);
            }
        }

        run.Keep(Index, new Carried(answer, nodes));
        run.Faulted = false;
    }

    private static async Task<Table?> Load(Run run, SelectedField selected, KeyedLevel level, Table table)
    {
        try
        {
            return await level.Load(run, table);
        }
        catch (Exception fault) when (run.HasChanged)
        {
            FieldFaults.Note(run, selected, fault);
            return null;
        }
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        var (answer, nodes) = run.Loaded<Carried>(Index)!;
        json.WriteStartObject();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Selected.Include.Holds(run.Variables))
            {
                json.WritePropertyName(parts[i].Selected.Name);
                parts[i].Write(run, json, answer, nodes[i]);
            }
        }

        json.WriteEndObject();
    }

    private sealed record Carried(Answer Answer, Table?[] Nodes);
}

/// <summary>A selected field of a payload.</summary>
/// <param name="Selected">The field.</param>
/// <param name="TypeName">The payload's type.</param>
/// <param name="Level">What is selected of the node, where this is the node.</param>
/// <param name="Errors">What is selected of each kind of error, by code, where these are the errors.</param>
internal sealed record PayloadPart(
    SelectedField Selected,
    string TypeName,
    KeyedLevel? Level,
    IReadOnlyDictionary<string, IReadOnlyList<ErrorPart>>? Errors
)
{
    /// <summary>What is selected of what is told once, where this is that.</summary>
    public ValueWriter? Value { get; init; }

    public void Write(Run run, Utf8JsonWriter json, Answer answer, Table? nodes)
    {
        if (Level is not null)
        {
            Level.Write(run, json, run.IsWithheld ? null : nodes, answer.Key);
        }
        else if (Value is not null)
        {
            Value.Write(run, json, run.IsWithheld ? null : answer.Told);
        }
        else if (Errors is null)
        {
            json.WriteStringValue(TypeName);
        }
        else if (answer.Refusals.Count == 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartArray();
            foreach (var refusal in answer.Refusals)
            {
                WriteError(run, json, refusal);
            }

            json.WriteEndArray();
        }
    }

    private void WriteError(Run run, Utf8JsonWriter json, ErrorText refusal)
    {
        json.WriteStartObject();
        foreach (var part in Errors![refusal.Code].Where(p => p.Selected.Include.Holds(run.Variables)))
        {
            json.WritePropertyName(part.Selected.Name);
            switch (part.Selected.Field.Source)
            {
                case PartSource { Part: Part.ErrorCode }:
                    json.WriteStringValue(refusal.Code);
                    break;
                case PartSource { Part: Part.ErrorMessage }:
                    json.WriteStringValue(run.Caller.Pick(refusal.Chinese, refusal.English));
                    break;
                case PartSource { Part: Part.ErrorPath }:
                    Json.Tree(json, refusal.Path);
                    break;
                case PartSource { Part: Part.ErrorFact }:
                    Json.Tree(json, refusal.Fact(part.Selected.Field.Name));
                    break;
                default:
                    json.WriteStringValue(part.TypeName);
                    break;
            }
        }

        json.WriteEndObject();
    }
}

/// <summary>A selected field of an error.</summary>
internal sealed record ErrorPart(SelectedField Selected, string TypeName);
