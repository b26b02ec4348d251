using System.Security.Cryptography;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel.PersonalData;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>Decrypts a personal text of each row before anything is written, so that a failure is reported like any other fault.</summary>
internal sealed class PersonalTextStep(SelectedField field, int index, PersonalColumn column, PersonalColumns at)
    : FetchStep(field, index)
{
    private readonly bool isRequired = field.Field.Type.Required;

    public override string Reads => "personal text of the row";

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
                texts[row] = envelope.IsEmpty ? null : keys.Decrypt(column, ids.At(row), envelope);
            }
            catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
            {
                if (isRequired)
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
            FieldFaults.NoteUnreadable(run, Fields, unreadable);
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// A personal text: in clear for callers who have a purpose for the record, who are responsible for it, or who have just given a reason; a mask
/// for everyone else.
/// </summary>
internal sealed class PersonalTextWriter(
    PersonalTextStep step,
    ObjectType node,
    PersonalColumn column,
    PersonalColumns columns
) : Writer
{
    public override FetchStep Step => step;

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        var text = run.Loaded<string?[]>(step.Index)?[at.Row];
        if (text is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(IsShown(run, at.Rows, at.Row) ? text : Mask.Apply(column.Kind, text));
        }
    }

    private bool IsShown(Run run, Table table, int row)
    {
        var caller = run.Caller.Identity;
        return (table.Keys(columns.Unit).Key(row) is { } unit && caller.IsFor(node.Purpose!, unit))
            || (columns.Duty >= 0 && caller.Official is { } own && table.Keys(columns.Duty).Key(row) == own)
            || (
                run.Unmasked.Count > 0
                && run.Unmasked.Exists(asked =>
                    asked.Fields.Contains(column.Kind)
                    && asked.Record == new NodeRef(node.Name, table.Keys(columns.Id).At(row))
                )
            );
    }
}

/// <summary>The columns of a row that decide how a personal text is shown.</summary>
/// <param name="Text">The text.</param>
/// <param name="Id">The record's key.</param>
/// <param name="Unit">The unit for which a purpose must be granted.</param>
/// <param name="Duty">The official who is responsible for the record; -1 if there is no such column.</param>
internal readonly record struct PersonalColumns(int Text, int Id, int Unit, int Duty);
