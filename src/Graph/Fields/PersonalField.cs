using System.Security.Cryptography;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel.PersonalData;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>
/// A personal text of the row: as it is for those who have a purpose with the record or whose duty it is, and for one who has just
/// said why; a mask for everybody else.
/// </summary>
internal sealed class PersonalField(
    SelectedField selected,
    int index,
    ObjectType node,
    PersonalColumn column,
    PersonalColumns at
) : PlanField(selected, index)
{
    public override bool Loads => true;

    public override long Cost(Run run) => 0;

    // Opened before anything is written, so that what cannot be opened is told of as any other fault.
    protected override Task Fill(Run run, Table parents)
    {
        var keys = run.Services.GetRequiredService<Keyring>();
        var (texts, ids) = (new string?[parents.Count], parents.Keys(at.Id));
        run.Keep(Index, texts);
        Exception? unreadable = null;
        for (var row = 0; row < texts.Length; row++)
        {
            var envelope = ((SealedColumn)parents[at.Text]).Envelope(row);
            try
            {
                texts[row] = envelope.IsEmpty ? null : keys.Open(column, ids.At(row), envelope);
            }
            catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
            {
                if (Selected.Field.Type.Required)
                {
                    parents.Spoil(row, fault);
                }
                else
                {
                    unreadable ??= fault;
                }
            }
        }

        if (unreadable is not null)
        {
            FieldFaults.NoteUnreadable(run, Selected, unreadable);
        }

        return Task.CompletedTask;
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        var text = run.Loaded<string?[]>(Index)?[row];
        if (text is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(IsShown(run, table, row) ? text : Mask.Of(column.Kind, text));
        }
    }

    private bool IsShown(Run run, Table table, int row)
    {
        var caller = run.Caller.Identity;
        return (table.Keys(at.Unit).Key(row) is { } unit && caller.IsFor(node.Purpose!, unit))
            || (at.Duty >= 0 && caller.Official is { } own && table.Keys(at.Duty).Key(row) == own)
            || (
                run.Unmasked.Count > 0
                && run.Unmasked.Exists(asked =>
                    asked.Fields.Contains(column.Kind)
                    && asked.Record == new NodeRef(node.Name, table.Keys(at.Id).At(row))
                )
            );
    }
}

/// <summary>Where in a row stands what decides how a personal text is shown.</summary>
/// <param name="Text">The text.</param>
/// <param name="Id">The record's key.</param>
/// <param name="Unit">The unit for which a purpose must be granted.</param>
/// <param name="Duty">The official whose duty it is; -1 where it is nobody's by itself.</param>
internal readonly record struct PersonalColumns(int Text, int Id, int Unit, int Duty);
