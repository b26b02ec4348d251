using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Kernel.Access;
using Kernel.Storage;

namespace Graph.Sql;

/// <summary>
/// A statement that EF Core translated once and that is cached: its text, and how each value of a request becomes a parameter.
/// </summary>
internal sealed class Statement
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Shared by all statements.
    private static readonly SizedCache<(Statement Statement, int Rows), string> Texts = new(16_000_000);

    // For each parameter, the index of the request value that it takes.
    private readonly int[] valueOf;

    // The slot of the row limit, if the text contains the number itself.
    private readonly int? spelled;

    /// <param name="store">The module whose database it queries.</param>
    /// <param name="text">The SQL text.</param>
    /// <param name="slots">Its parameters.</param>
    public Statement(ModuleStore store, string text, IReadOnlyList<QueryParameter> slots)
    {
        (Store, Text, Slots) = (store, text, slots);
        (valueOf, var next) = (new int[slots.Count], 0);
        for (var i = 0; i < valueOf.Length; i++)
        {
            valueOf[i] =
                slots[i].Same is { } same ? valueOf[same]
                : slots[i].Supply is ParameterSource.Request or ParameterSource.Rows ? next++
                : -1;
        }

        spelled = store.Driver.PlansByValues ? OnlyNumberOfRows(slots) : null;
    }

    public ModuleStore Store { get; }

    public string Text { get; }

    public IReadOnlyList<QueryParameter> Slots { get; }

    /// <summary>A command for one set of values, in the order of the slots that take values of the request.</summary>
    public DbCommand Command(PooledReader reader, Identity caller, params IReadOnlyList<object?> values)
    {
        var command = reader.Command(spelled is null ? Text : TextFor((int)values[^1]!));
        Fill(command, caller, values);
        return command;
    }

    private void Fill(DbCommand command, Identity caller, IReadOnlyList<object?> values)
    {
        var place = 0;
        for (var i = 0; i < Slots.Count; i++)
        {
            var slot = Slots[i];
            if (i == spelled)
            {
                continue;
            }

            var value = slot.Supply switch
            {
                ParameterSource.Units => caller.ReachOf(slot.Needs),
                ParameterSource.Membership => caller.Membership,
                // No record has this key.
                ParameterSource.Official => caller.Official ?? 0L,
                _ => values[valueOf[i]],
            };
            slot.Fill(command, place++, slot.Name, value);
        }
    }

    // A server that plans by parameter values gains little from the one that identifies the rows, but much from the row limit: with the limit as
    // a parameter it would plan the statement again each time. With the number in the text it plans once. Several values justify a plan of their
    // own.
    private static int? OnlyNumberOfRows(IReadOnlyList<QueryParameter> slots)
    {
        var asked = slots
            .Index()
            .Where(slot => slot.Item.Supply is ParameterSource.Request or ParameterSource.Rows)
            .ToList();
        return asked is [.., { Item.Supply: ParameterSource.Rows } rows] && asked.Count <= 2 ? rows.Index : null;
    }

    // The text with the row limit as a number.
    private string TextFor(int rows) =>
        Texts.Of(
            (this, rows),
            () => string.Join(rows.ToString(CultureInfo.InvariantCulture), Split(Text, Slots[spelled!.Value])),
            text => 200 + (2L * text.Length)
        );

    private static string[] Split(string text, QueryParameter at) =>
        Regex.Split(text, $@"{Regex.Escape(at.Name)}\b", RegexOptions.None, Patience);
}
