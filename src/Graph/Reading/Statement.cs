using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kernel.Access;
using Kernel.Modules;

namespace Graph.Reading;

/// <summary>
/// A statement translated by EF Core once and kept: its text, and how each value of a request becomes a parameter.
/// </summary>
internal sealed class Statement
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Of all statements together: for many keys a text is long, and there is one for each number of them.
    private static readonly SizedCache<(Statement Statement, int Branches, int Rows), string> Texts = new(16_000_000);

    // The place of the number of rows, where that stands in the text itself.
    private readonly int? spelled;

    /// <param name="store">The module whose database it is for.</param>
    /// <param name="text">The SQL text.</param>
    /// <param name="slots">Its parameters.</param>
    public Statement(ModuleStore store, string text, IReadOnlyList<Slot> slots)
    {
        (Store, Text, Slots) = (store, text, slots);
        spelled = store.Driver.PlansByValues ? OnlyNumberOfRows(slots) : null;
    }

    public ModuleStore Store { get; }

    public string Text { get; }

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>A command for one set of values, in the order of the slots that take what is asked.</summary>
    public DbCommand Command(Reader reader, Identity caller, params IReadOnlyList<object?> values)
    {
        var command = reader.Command(spelled is null ? Text : TextFor(0, values));
        Fill(command, 0, 0, caller, values);
        return command;
    }

    /// <summary>
    /// One command for several keys in the first slot, one branch each: every branch seeks the index and stops at its own
    /// limit, which one ranked query over all rows would not do. The first column of a row is its branch.
    /// </summary>
    public DbCommand Fan(Reader reader, Identity caller, ReadOnlySpan<long> keys, IReadOnlyList<object?> values)
    {
        var command = reader.Command(TextFor(keys.Length, values));
        var place = 0;
        foreach (var key in keys)
        {
            Slots[0].Fill(command, place, command.Parameters.Count > place ? "" : BranchName(place), key);
            place++;
        }

        Fill(command, place, 1, caller, values);
        return command;
    }

    private void Fill(DbCommand command, int place, int from, Identity caller, IReadOnlyList<object?> values)
    {
        var asked = 0;
        for (var i = from; i < Slots.Count; i++)
        {
            var slot = Slots[i];
            if (i == spelled)
            {
                asked++;
                continue;
            }

            var value = slot.Supply switch
            {
                Supply.Units => caller.ReachOf(slot.Needs),
                Supply.Membership => caller.Membership,
                // Nobody has this key.
                Supply.Official => caller.Official ?? 0L,
                _ => values[asked++],
            };
            slot.Fill(command, place++, slot.Name, value);
        }
    }

    /// <summary>The text of one command for so many keys.</summary>
    internal string FanText(int branches)
    {
        // The places where the first value stands, between the texts that surround them.
        var around = Split(Text, Slots[0]);
        var text = new StringBuilder();
        for (var branch = 0; branch < branches; branch++)
        {
            text.Append(branch == 0 ? "" : "\nUNION ALL\n")
                .Append("SELECT ")
                .Append(branch)
                .Append(" AS \"Branch\", b.* FROM (")
                .AppendJoin(BranchName(branch), around)
                .Append(") AS b");
        }

        return text.ToString();
    }

    // A server that plans by the values it is sent learns little from the one that says whose rows are asked for, and much from how many:
    // it would plan such a statement anew each time. With their number in the text it plans once. Several values are worth a plan of their
    // own.
    private static int? OnlyNumberOfRows(IReadOnlyList<Slot> slots)
    {
        var asked = slots.Index().Where(slot => slot.Item.Supply is Supply.Request or Supply.Rows).ToList();
        return asked is [.., { Item.Supply: Supply.Rows } rows] && asked.Count <= 2 ? rows.Index : null;
    }

    // No branches: the text as it is.
    private string TextFor(int branches, IReadOnlyList<object?> values)
    {
        var rows = spelled is null ? 0 : (int)values[^1]!;
        return Texts.Of(
            (this, branches, rows),
            () =>
            {
                var text = branches == 0 ? Text : FanText(branches);
                return spelled is { } place
                    ? string.Join(rows.ToString(CultureInfo.InvariantCulture), Split(text, Slots[place]))
                    : text;
            },
            text => 200 + (2L * text.Length)
        );
    }

    private static string[] Split(string text, Slot at) =>
        Regex.Split(text, $@"{Regex.Escape(at.Name)}\b", RegexOptions.None, Patience);

    private static string BranchName(int branch) => $"@K{branch}";
}
