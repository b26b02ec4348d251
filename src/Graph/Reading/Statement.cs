using System.Collections.Concurrent;
using System.Data.Common;
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

    // The places where the first value stands, between the texts that surround them.
    private readonly Lazy<string[]> aroundFirst;
    private readonly ConcurrentDictionary<int, string> fans = new();

    /// <param name="store">The module whose database it is for.</param>
    /// <param name="text">The SQL text.</param>
    /// <param name="slots">Its parameters.</param>
    public Statement(ModuleStore store, string text, IReadOnlyList<Slot> slots)
    {
        (Store, Text, Slots) = (store, text, slots);
        aroundFirst = new(() => Regex.Split(text, $@"{Regex.Escape(slots[0].Name)}\b", RegexOptions.None, Patience));
    }

    public ModuleStore Store { get; }

    public string Text { get; }

    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>A command for one set of values, in the order of the slots that take what is asked.</summary>
    public DbCommand Command(Reader reader, Identity caller, params IReadOnlyList<object?> values)
    {
        var command = reader.Command(Text);
        Fill(command, 0, 0, caller, values);
        return command;
    }

    /// <summary>
    /// One command for several keys in the first slot, one branch each: every branch seeks the index and stops at its own
    /// limit, which one ranked query over all rows would not do. The first column of a row is its branch.
    /// </summary>
    public DbCommand Fan(Reader reader, Identity caller, ReadOnlySpan<long> keys, IReadOnlyList<object?> values)
    {
        var command = reader.Command(fans.GetOrAdd(keys.Length, FanText));
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
        var text = new StringBuilder();
        for (var branch = 0; branch < branches; branch++)
        {
            text.Append(branch == 0 ? "" : "\nUNION ALL\n")
                .Append("SELECT ")
                .Append(branch)
                .Append(" AS \"Branch\", b.* FROM (")
                .AppendJoin(BranchName(branch), aroundFirst.Value)
                .Append(") AS b");
        }

        return text.ToString();
    }

    private static string BranchName(int branch) => $"@K{branch}";
}
